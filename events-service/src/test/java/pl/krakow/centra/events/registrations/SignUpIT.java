package pl.krakow.centra.events.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.kit.test.ApiCalls.read;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import com.jayway.jsonpath.JsonPath;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.test.ApiCalls;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.Persona;

/** Signing up over HTTP, with everything behind it. */
@EmbeddedInfrastructure
@SpringBootTest
@AutoConfigureMockMvc
class SignUpIT {

    private static final String EVENTS = "/api/v1/centres/reymonta/events";
    private static final CentreId REYMONTA = new CentreId("reymonta");
    private static final Persona COORDINATOR = Persona.coordinator(REYMONTA);
    private static final int STORM_ROUNDS = Integer.getInteger("storm.http.rounds", 2);

    @Autowired
    private MockMvcTester http;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Clock clock;

    @Test
    void aSeatIsTakenGivenUpAndPassesOnToWhoWaits() {
        var event = event("""
                {"mode": "OPEN", "seats": 1, "waitingList": true, "promotion": "OFFER", "withoutAccount": false}""");
        var first = register(guest(1), event, "");
        var second = register(guest(2), event, "");
        assertThat(first).hasStatus(201);
        assertThat(this.<String>of(first, "state")).isEqualTo("CONFIRMED");
        assertThat(this.<String>of(first, "ticket")).hasSize(16);
        assertThat(this.<String>of(second, "state")).isEqualTo("WAITING");
        assertThat(this.<Integer>of(second, "placeInLine")).isEqualTo(1);
        refused(register(guest(1), event, ""), 409, "already-registered");

        assertThat(post(guest(2), path(event, first) + "/cancel", "{}")).hasStatus(404);
        assertThat(post(guest(1), path(event, first) + "/cancel", "{}")).hasStatusOk();
        assertThat(post(guest(2), path(event, second) + "/accept", "{}")).hasStatusOk();

        assertThat(ApiCalls.text(get(guest(2), path(event, second)))).contains("CONFIRMED");
        assertThat(ApiCalls.text(get(guest(2), "/api/v1/my-registrations"))).contains(event);
        assertThat(ApiCalls.text(get(guest(1), "/api/v1/my-registrations"))).contains("CANCELLED");
    }

    @Test
    void theCentreAsksDecidesAndWritesDownWhoRings() {
        var question = UUID.randomUUID();
        var event = event("""
                {"mode": "APPROVAL", "seats": 2, "waitingList": true, "promotion": "AUTOMATIC", "withoutAccount": false,
                 "questions": [{"id": "%s", "kind": "CHOICE", "required": true, "text": {"pl": "Poziom?"},
                                "options": [{"pl": "początkujący"}, {"pl": "zaawansowany"}]}]}""".formatted(question));
        refused(register(guest(1), event, ""), 422, "answer-missing");
        refused(register(guest(1), event, answer(question, "średni")), 422, "answer-unfit");
        var applied = register(guest(1), event, answer(question, "początkujący"));
        assertThat(this.<String>of(applied, "state")).isEqualTo("APPLIED");
        var other = register(guest(2), event, answer(question, "zaawansowany"));

        assertThat(post(COORDINATOR, path(event, applied) + "/approve", "{}")).hasStatusOk();
        assertThat(post(COORDINATOR, path(event, other) + "/decline", "{\"reason\": \"=Brak miejsc\"}"))
                .hasStatusOk();
        refused(post(COORDINATOR, path(event, other) + "/approve", "{}"), 409, "registration-not-possible");
        var rang = post(
                Persona.receptionist(REYMONTA),
                EVENTS + "/" + event + "/registrations/by-staff",
                "{\"name\": \"=Jan Kowalski\", \"audience\": \"RESIDENT\"}");
        assertThat(rang).hasStatus(201);

        var list = get(COORDINATOR, EVENTS + "/" + event + "/registrations?state=CONFIRMED&limit=1");
        assertThat(JsonPath.<List<String>>read(ApiCalls.text(list), "$.items[*].name"))
                .containsExactly("Gość 1");
        String next = read(list, "$.next");
        assertThat(ApiCalls.text(get(
                        COORDINATOR, EVENTS + "/" + event + "/registrations?state=CONFIRMED&limit=1&cursor=" + next)))
                .contains("Kowalski");
        var sought = get(COORDINATOR, EVENTS + "/" + event + "/registrations?text=KOWALSKI");
        assertThat(JsonPath.<List<String>>read(ApiCalls.text(sought), "$.items[*].name"))
                .containsExactly("=Jan Kowalski");
        var seats = get(COORDINATOR, "/api/v1/centres/reymonta/programme/seats?event=" + event);
        assertThat(ApiCalls.text(seats))
                .contains("\"confirmed\":2")
                .contains("\"free\":0")
                .contains("\"applied\":0");
        assertThat(ApiCalls.text(get(
                        Persona.coordinator(new CentreId("nowa-huta")),
                        "/api/v1/centres/nowa-huta/programme/seats?event=" + event)))
                .isEqualTo("{\"items\":[]}");
        var file = get(COORDINATOR, EVENTS + "/" + event + "/registrations/export");
        assertThat(new String(file.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .startsWith("\uFEFFid,state,name")
                .contains(",registeredAt,Poziom?\r\n")
                .contains("'=Jan Kowalski")
                .contains("początkujący");
        assertThat(get(guest(3), path(event, applied))).hasStatus(404);
    }

    @Test
    void whoHasNoAccountIsToldTheSameWhetherTheirAddressIsKnownOrNot() {
        var event = event("""
                {"mode": "OPEN", "seats": 5, "waitingList": true, "promotion": "AUTOMATIC", "withoutAccount": true}""");
        var unknown = register(Persona.anonymous(), event, "");
        var known = register(Persona.anonymous(), event, "");

        assertThat(unknown).hasStatus(202);
        assertThat(known).hasStatus(202);
        assertThat(ApiCalls.text(known)).isEqualTo(ApiCalls.text(unknown));
        assertThat(ApiCalls.text(get(COORDINATOR, EVENTS + "/" + event + "/registrations")))
                .containsOnlyOnce("UNCONFIRMED");
    }

    @Test
    void nobodySignsUpForWhatWasCalledOffThoughTheRosterHasNotHeardOfIt() {
        var event = event(signUp(2));
        register(guest(1), event, "");
        assertThat(http.post()
                        .uri(EVENTS + "/" + event + "/cancel")
                        .with(COORDINATOR)
                        .header("If-Match", "*")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"Awaria\"}")
                        .exchange())
                .hasStatusOk();

        refused(register(guest(2), event, ""), 409, "called-off");
        refused(post(guest(2), EVENTS + "/" + event + "/registrations/holds", "{}"), 409, "called-off");

        assertThat(ApiCalls.text(get(guest(1), "/api/v1/my-registrations"))).contains("CANCELLED");
        refused(register(guest(3), UUID.randomUUID().toString(), ""), 404, "event-unknown");
    }

    @Test
    void nobodyLearnsFromARefusalWhoseAddressIsOnAFullEvent() {
        var event = event("""
                {"mode": "OPEN", "seats": 1, "waitingList": false, "promotion": "AUTOMATIC", "withoutAccount": true}""");
        var known = "on-the-list-%s@example.org".formatted(event);
        assertThat(registerByAddress(event, known)).hasStatus(202);

        var again = registerByAddress(event, known);
        var stranger = registerByAddress(event, "somebody-else-%s@example.org".formatted(event));

        refused(stranger, 409, "event-full");
        assertThat(again).hasStatus(409);
        assertThat(ApiCalls.text(again)).isEqualTo(ApiCalls.text(stranger));
        for (int letter = 0; letter < 12; letter++) {
            registerByAddress(event, known);
        }
        assertThat(ApiCalls.text(registerByAddress(event, known)))
                .as("also when nothing is sent there any more today")
                .isEqualTo(ApiCalls.text(stranger));
    }

    private MvcTestResult registerByAddress(String event, String address) {
        return post(Persona.anonymous(), EVENTS + "/" + event + "/registrations", """
                {"name": "Anna Nowak", "email": "%s", "audience": "RESIDENT"}""".formatted(address));
    }

    @Test
    void seatsAreToldAsTheyAreToWhoShowsTheRevisionTheySaw() {
        var event = event(signUp(2));
        var seen = get(Persona.anonymous(), EVENTS + "/" + event + "/sign-up");
        assertThat(this.<Integer>of(seen, "free")).isEqualTo(2);
        assertThat(seen.getResponse().getHeader("ETag")).isEqualTo("\"1\"");
        register(guest(1), event, "");

        var now = http.get()
                .uri(EVENTS + "/" + event + "/sign-up")
                .header("If-None-Match", "\"1\"")
                .exchange();

        assertThat(now).hasStatusOk();
        assertThat(this.<Integer>of(now, "free")).isEqualTo(1);
    }

    @Test
    void whoHasASeatHasWhatIsForParticipantsAndWhoWaitsDoesNot() {
        var event = event(signUp(1));
        var first = register(guest(1), event, "");
        register(guest(2), event, "");
        var attached = http.post()
                .uri(EVENTS + "/" + event + "/attachments?name=slajdy.pdf&title=Slajdy&participantsOnly=true")
                .with(COORDINATOR)
                .header("If-Match", "*")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content("%PDF-1.7 slajdy".getBytes(StandardCharsets.UTF_8))
                .exchange();
        assertThat(attached).hasStatus(201);
        String slides = read(attached, "$.attachments[0].href");

        assertThat(get(guest(1), slides)).hasStatusOk();
        refused(get(guest(2), slides), 404, "attachment-unknown");

        assertThat(post(guest(1), path(event, first) + "/cancel", "{}")).hasStatusOk();
        refused(get(guest(1), slides), 404, "attachment-unknown");
        assertThat(get(guest(2), slides)).hasStatusOk();
    }

    @Test
    void aHoldKeepsASeatUntilTheFormIsSent() {
        var event = event("""
                {"mode": "OPEN", "seats": 1, "waitingList": false, "promotion": "AUTOMATIC", "withoutAccount": false}""");
        assertThat(post(guest(1), EVENTS + "/" + event + "/registrations/holds", "{}"))
                .hasStatus(201);

        refused(register(guest(2), event, ""), 409, "event-full");
        assertThat(this.<String>of(register(guest(1), event, ""), "state")).isEqualTo("CONFIRMED");
    }

    @Test
    void whoNamesTheirHoldGetsItsSeatWithoutHavingHeardThatItIsKept() {
        var settings = """
                {"mode": "OPEN", "seats": 1, "waitingList": false, "promotion": "AUTOMATIC", "withoutAccount": true}""";
        var named = event(settings);
        var hold = UUID.randomUUID();
        assertThat(post(Persona.anonymous(), EVENTS + "/" + named + "/registrations/holds", hold(hold)))
                .hasStatus(201);
        assertThat(post(Persona.anonymous(), EVENTS + "/" + named + "/registrations/holds", hold(hold)))
                .as("the same hold once more")
                .hasStatus(201);
        refused(
                post(Persona.anonymous(), EVENTS + "/" + named + "/registrations/holds", hold(UUID.randomUUID())),
                409,
                "too-many-holds");
        var other = event(settings);
        assertThat(post(Persona.anonymous(), EVENTS + "/" + other + "/registrations/holds", "{}"))
                .hasStatus(201);

        assertThat(registerNaming(named, hold)).hasStatus(202);
        refused(registerNaming(other, hold), 409, "event-full"); // the control: somebody else's is in the way
    }

    private static String hold(UUID name) {
        return "{\"hold\": \"%s\"}".formatted(name);
    }

    private MvcTestResult registerNaming(String event, UUID hold) {
        return post(Persona.anonymous(), EVENTS + "/" + event + "/registrations", """
                {"name": "Anna Nowak", "email": "quick-%s@example.org", "audience": "RESIDENT", "hold": "%s"}""".formatted(event, hold));
    }

    @Test
    void oneChangesWhatTheyAnsweredOnTheRevisionTheySaw() {
        var event = event("""
                {"mode": "OPEN", "seats": 1, "waitingList": false, "promotion": "AUTOMATIC", "withoutAccount": false}""");
        var mine = register(guest(1), event, "");
        var changed = form(guest(1), "").replace("Gość 1", "Gość Pierwszy");

        assertThat(put(guest(1), path(event, mine), changed, "\"7\"")).hasStatus(412);
        assertThat(put(guest(1), path(event, mine), changed, "\"1\"")).hasStatusOk();
        assertThat(ApiCalls.text(get(guest(1), path(event, mine)))).contains("Gość Pierwszy");
        refused(put(COORDINATOR, EVENTS + "/" + event + "/sign-up", signUp(26), "\"1\""), 422, "seats-above-capacity");
    }

    @Test
    void anEventThatIsCalledOffCancelsEverybody() {
        var event = event("""
                {"mode": "OPEN", "seats": 2, "waitingList": true, "promotion": "AUTOMATIC", "withoutAccount": false}""");
        register(guest(1), event, "");

        new ApiCalls(http)
                .post(
                        COORDINATOR,
                        EVENTS + "/" + event + "/cancel",
                        "{\"reason\": \"Awaria\"}",
                        Map.of("If-Match", "*"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(ApiCalls.text(get(COORDINATOR, EVENTS + "/" + event + "/registrations")))
                                .contains("CANCELLED"));
        refused(register(guest(2), event, ""), 409, "called-off");
    }

    @Test
    void ofTwoHundredWhoWantTwentySeatsOverHttpTwentyHaveOneAndTheOthersWaitInTheOrderTheyCame() throws Exception {
        for (int round = 1; round <= STORM_ROUNDS; round++) {
            var event = event("""
                    {"mode": "OPEN", "seats": 20, "waitingList": true, "promotion": "AUTOMATIC", "withoutAccount": false}""");
            var calls = IntStream.rangeClosed(1, 200)
                    .<Callable<Integer>>mapToObj(n ->
                            () -> register(guest(n), event, "").getResponse().getStatus())
                    .toList();
            try (var callers = Executors.newFixedThreadPool(50)) {
                for (var call : callers.invokeAll(calls)) {
                    assertThat(call.get()).isEqualTo(201);
                }
            }
            var states = mongo
                    .getCollection("rosters")
                    .find(new Document("_id", UUID.fromString(event)))
                    .first()
                    .getList("entries", Document.class)
                    .stream()
                    .map(entry -> entry.getString("s"))
                    .toList();
            assertThat(states).hasSize(200);
            assertThat(states.subList(0, 20)).containsOnly("C");
            assertThat(states.subList(20, 200)).containsOnly("W");
        }
    }

    /** An announced event some weeks from now with that sign-up. */
    private String event(String signUp) {
        var start = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(30)
                .withHour(16)
                .withMinute(0)
                .withSecond(0)
                .withNano(0);
        var drafted = post(COORDINATOR, EVENTS, """
                {"kind": "TRAINING", "titles": {"pl": "Jak napisać wniosek"}, "start": "%s", "end": "%s",
                 "place": {"offSite": "Park Jordana"}, "capacity": 25, "language": "pl"}
                """.formatted(start, start.plusHours(2)));
        assertThat(drafted).hasStatus(201);
        String id = read(drafted, "$.id");
        assertThat(put(COORDINATOR, EVENTS + "/" + id + "/sign-up", signUp, "\"0\""))
                .hasStatusOk();
        assertThat(new ApiCalls(http)
                        .post(COORDINATOR, EVENTS + "/" + id + "/publish", "", Map.of("If-Match", "\"1\"")))
                .hasStatusOk();
        return id;
    }

    private static String signUp(int seats) {
        return """
                {"mode": "OPEN", "seats": %d, "waitingList": true, "promotion": "AUTOMATIC", "withoutAccount": false}""".formatted(seats);
    }

    private static Persona guest(int number) {
        return new Persona("Gość " + number, Set.of(Role.RESIDENT), List.of());
    }

    private static String answer(UUID question, String answer) {
        return ", \"answers\": {\"%s\": \"%s\"}".formatted(question, answer);
    }

    private static String form(Persona person, String more) {
        return """
                {"name": "%s", "email": "gosc@example.org", "audience": "RESIDENT"%s}""".formatted(person.name(), more);
    }

    private MvcTestResult register(Persona person, String event, String more) {
        return post(person, EVENTS + "/" + event + "/registrations", form(person, more));
    }

    private static String path(String event, MvcTestResult registration) {
        String id = read(registration, "$.id");
        return EVENTS + "/" + event + "/registrations/" + id;
    }

    private <T> T of(MvcTestResult answer, String member) {
        return read(answer, "$." + member);
    }

    private static void refused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    private MvcTestResult get(Persona person, String uri) {
        return new ApiCalls(http).get(person, uri);
    }

    private MvcTestResult post(Persona person, String uri, String body) {
        return new ApiCalls(http).post(person, uri, body, Map.of());
    }

    private MvcTestResult put(Persona person, String uri, String body, String seen) {
        return http.put()
                .uri(uri)
                .with(person)
                .header("If-Match", seen)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
