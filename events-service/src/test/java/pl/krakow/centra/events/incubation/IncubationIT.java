package pl.krakow.centra.events.incubation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.events.advice.domain.Reymonta.ANY;
import static pl.krakow.centra.events.advice.domain.Reymonta.ONLINE;
import static pl.krakow.centra.events.advice.domain.Reymonta.TUESDAY;
import static pl.krakow.centra.events.advice.domain.Reymonta.at;
import static pl.krakow.centra.kit.test.ApiCalls.read;
import static pl.krakow.centra.kit.test.ApiCalls.text;
import static pl.krakow.centra.kit.test.CollectionContract.refused;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.domainevents.BookingCancelled;
import pl.krakow.centra.domainevents.BookingCheckedIn;
import pl.krakow.centra.domainevents.BookingConfirmed;
import pl.krakow.centra.domainevents.BookingFacts;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.events.advice.domain.AdviserDay;
import pl.krakow.centra.events.advice.domain.AdviserDayId;
import pl.krakow.centra.events.advice.domain.AdviserDays;
import pl.krakow.centra.events.advice.domain.AdviserId;
import pl.krakow.centra.events.advice.domain.Outcome;
import pl.krakow.centra.events.advice.domain.Reymonta;
import pl.krakow.centra.events.advice.domain.Visit;
import pl.krakow.centra.events.advice.domain.Visits;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.OtherService;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.test.ToldEvents;

/** A group's way over HTTP, with everything behind it. */
@EmbeddedInfrastructure
@SpringBootTest
@AutoConfigureMockMvc
class IncubationIT {

    private static final String PATHS = "/api/v1/centres/reymonta/incubation-paths";
    private static final String MINE = "/api/v1/my-incubation-paths";
    private static final CentreId REYMONTA = new CentreId("reymonta");
    private static final Persona COORDINATOR = Persona.coordinator(REYMONTA);

    @Autowired
    private MockMvcTester http;

    @Autowired
    private AdviserDays days;

    @Autowired
    private Visits visits;

    @Autowired
    private Clock clock;

    @Autowired
    private ConsumerFactory<String, byte[]> consumers;

    private final UUID group = UUID.randomUUID();

    @Test
    void aGroupIsTakenUpLedAndSeesWhatIsNext() {
        var path = begun("Ogrodnicy");
        refused(post(COORDINATOR, PATHS, begin("Znowu")), 409, "group-already-led");
        refused(put(path + "/steps/statute-draft", "{\"state\": \"DONE\"}"), 409, "step-waits");
        refused(put(path + "/steps/idea", "{\"state\": \"SKIPPED\"}"), 422, "reason-missing");
        refused(put(path + "/steps/bieganie", "{\"state\": \"DONE\"}"), 404, "incubation-step-unknown");
        assertThat(put(path + "/steps/idea", "{\"state\": \"DONE\"}")).hasStatusOk();
        refused(put(path + "/steps/statute-draft", "{\"state\": \"DONE\"}"), 409, "proof-missing");
        refused(
                post(COORDINATOR, path + "/steps/statute-draft/evidence", "{\"kind\": \"DOCUMENT\"}"),
                422,
                "evidence-unfit");
        refused(
                post(
                        COORDINATOR,
                        path + "/steps/statute-draft/evidence",
                        "{\"kind\": \"ADVICE\", \"reference\": \"%s\"}".formatted(UUID.randomUUID())),
                422,
                "evidence-unknown");
        assertThat(
                        post(
                                COORDINATOR,
                                path + "/steps/statute-draft/evidence",
                                "{\"kind\": \"DOCUMENT\", \"link\": \"https://example.org/statut.pdf\", \"title\": \"Projekt\"}"))
                .hasStatusOk();
        assertThat(put(path + "/steps/statute-draft", "{\"state\": \"DONE\"}")).hasStatusOk();
        assertThat(post(COORDINATOR, path + "/notes", "{\"text\": \"Tylko dla zespołu\"}"))
                .hasStatusOk();

        var anna = person();
        refused(post(anna, MINE, follow("0000-0000-0000")), 404, "invitation-unknown");
        String code = read(post(COORDINATOR, path + "/invitation", ""), "$.code");
        assertThat(post(anna, MINE, follow(code))).hasStatusOk();

        var own = text(get(anna, MINE));
        assertThat(own)
                .contains("Ogrodnicy")
                .doesNotContain("Tylko dla zespołu")
                .doesNotContain("Anna Nowak");
        assertThat(JsonPath.<List<String>>read(own, "$.items[0].next")).containsExactly("founders", "statute-advice");
        assertThat(text(get(COORDINATOR, path))).contains("Tylko dla zespołu").contains("Anna Nowak");
        var id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(get(person(), MINE + "/" + id)).hasStatus(404);
        assertThat(get(Persona.coordinator(new CentreId("nowa-huta")), path)).hasStatus(403);

        var english = http.get()
                .uri(MINE + "/" + id)
                .with(anna)
                .header("Accept-Language", "en")
                .exchange();
        assertThat(text(english)).contains("Founding meeting");
        var board = text(get(COORDINATOR, PATHS + "/board"));
        assertThat(JsonPath.<List<Integer>>read(board, "$.items[?(@.id=='" + id + "')].settled"))
                .containsExactly(2);

        refused(post(COORDINATOR, path + "/finish", "{\"result\": \"ASSOCIATION\"}"), 422, "krs-doesnt-fit");
        refused(
                post(COORDINATOR, path + "/finish", "{\"result\": \"ASSOCIATION\", \"krs\": \"12\"}"),
                422,
                "krs-malformed");
        assertThat(post(COORDINATOR, path + "/finish", "{\"result\": \"ASSOCIATION\", \"krs\": \"0000 123 456\"}"))
                .hasStatusOk();
        refused(put(path + "/steps/founders", "{\"state\": \"DONE\"}"), 409, "path-finished");
        assertThat(text(get(COORDINATOR, PATHS))).contains("0000123456");
        assertThat(text(get(anna, MINE))).contains("FINISHED");

        assertThat(new ToldEvents(consumers).of(Topics.EVENTS, id, 4))
                .containsExactly(
                        "pl.krakow.centra.incubation.started.v1 1",
                        "pl.krakow.centra.incubation.step-changed.v1 2",
                        "pl.krakow.centra.incubation.step-changed.v1 4",
                        "pl.krakow.centra.incubation.finished.v1 8");
    }

    @Test
    void adviceTrainingsAndRoomsOfTheGroupsPeopleAreSuggested() {
        var path = begun("Biegacze");
        var anna = person();
        String code = read(post(COORDINATOR, path + "/invitation", ""), "$.code");
        assertThat(post(anna, MINE, follow(code))).hasStatusOk();
        var booking = UUID.randomUUID();
        var start = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.SECONDS);
        new OtherService("/booking-service")
                .says(
                        new BookingCheckedIn(new BookingFacts(
                                booking,
                                "reymonta",
                                "1w040",
                                start.toLocalDate(),
                                start,
                                start.plusHours(2),
                                group,
                                BeneficiaryKind.INFORMAL_GROUP,
                                12)),
                        5,
                        clock.instant());
        var appointment = advised(anna);
        var training = trained(anna);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(suggested(path, "BOOKING")).containsExactly(booking.toString()));
        assertThat(suggested(path, "ADVICE")).containsExactly(appointment.toString());
        assertThat(suggested(path, "TRAINING")).containsExactly(training);

        assertThat(post(
                        COORDINATOR,
                        path + "/steps/statute-advice/evidence",
                        "{\"kind\": \"ADVICE\", \"reference\": \"%s\"}".formatted(appointment)))
                .hasStatusOk();
        assertThat(suggested(path, "ADVICE")).isEmpty();
        assertThat(text(get(COORDINATOR, path))).contains("\"title\":\"Prawo\"");
    }

    @Test
    void whatIsNamedIsCheckedToBeTheGroupsAndConfirmedOnceItIsHeardOf() {
        var path = begun("Sprawdzeni");
        assertThat(put(path + "/steps/idea", "{\"state\": \"SKIPPED\", \"reason\": \"Jest\"}"))
                .hasStatusOk();
        var booking = UUID.randomUUID();
        var named = prove(path, "statute-draft", "BOOKING", booking);
        assertThat(states(named)).containsExactly("NOT_CONFIRMED");
        refused(put(path + "/steps/statute-draft", "{\"state\": \"DONE\"}"), 409, "proof-not-confirmed");
        assertThat(put(path + "/steps/statute-draft", "{\"state\": \"IN_PROGRESS\"}"))
                .hasStatusOk();

        var tomorrow = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).plusDays(1);
        var bookings = new OtherService("/booking-service");
        bookings.says(new BookingConfirmed(facts(booking, group, tomorrow)), 2, clock.instant());
        awaitStates(path, "TO_COME");
        refused(put(path + "/steps/statute-draft", "{\"state\": \"DONE\"}"), 409, "proof-not-confirmed");
        bookings.says(new BookingCheckedIn(facts(booking, group, tomorrow)), 3, clock.instant());
        awaitStates(path, "TOOK_PLACE");
        assertThat(put(path + "/steps/statute-draft", "{\"state\": \"DONE\"}")).hasStatusOk();

        var others = UUID.randomUUID();
        assertThat(states(prove(path, "statute-draft", "BOOKING", others)))
                .containsExactly("TOOK_PLACE", "NOT_CONFIRMED");
        bookings.says(new BookingConfirmed(facts(others, UUID.randomUUID(), tomorrow)), 1, clock.instant());
        awaitStates(path, "TOOK_PLACE", "OF_OTHERS");
        refused(prove(path, "founders", "BOOKING", others), 422, "evidence-of-others");
        var called = UUID.randomUUID();
        prove(path, "founders", "BOOKING", called);
        bookings.says(
                new BookingCancelled(facts(called, group, tomorrow), BookingCancelled.CancelledBy.USER, false),
                2,
                clock.instant());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> refused(prove(path, "statute-advice", "BOOKING", called), 422, "evidence-called-off"));
    }

    @Test
    void adviceOfSomebodyWhoIsNotKnownToBeOneOfTheGroupIsConfirmedWhenTheyFollowThePath() {
        var path = begun("Spóźnieni");
        var anna = person();
        var appointment = advised(anna);
        assertThat(states(prove(path, "idea", "ADVICE", appointment))).containsExactly("NOT_CONFIRMED");
        String code = read(post(COORDINATOR, path + "/invitation", ""), "$.code");

        assertThat(post(anna, MINE, follow(code))).hasStatusOk();

        assertThat(states(get(COORDINATOR, path))).containsExactly("TOOK_PLACE");
        assertThat(text(get(anna, MINE))).as("how it stands is for the staff").doesNotContain("TOOK_PLACE");
        var id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(http.delete().uri(MINE + "/" + id).with(anna).exchange()).hasStatus(204);
        assertThat(states(get(COORDINATOR, path))).as("it stays the group's").containsExactly("TOOK_PLACE");
    }

    private MvcTestResult prove(String path, String step, String kind, UUID reference) {
        return post(
                COORDINATOR,
                path + "/steps/" + step + "/evidence",
                "{\"kind\": \"%s\", \"reference\": \"%s\"}".formatted(kind, reference));
    }

    private static List<String> states(MvcTestResult path) {
        return JsonPath.read(text(path), "$.steps[*].evidence[*].state");
    }

    private void awaitStates(String path, String... states) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(states(get(COORDINATOR, path))).containsExactly(states));
    }

    private static BookingFacts facts(UUID booking, UUID group, OffsetDateTime start) {
        return new BookingFacts(
                booking,
                "reymonta",
                "1w040",
                start.toLocalDate(),
                start,
                start.plusHours(2),
                group,
                BeneficiaryKind.INFORMAL_GROUP,
                12);
    }

    @Test
    void aPersonGetsTheirDataAndIsForgotten() {
        var path = begun("Czytelnicy");
        var anna = person();
        String code = read(post(COORDINATOR, path + "/invitation", ""), "$.code");
        assertThat(post(anna, MINE, follow(code))).hasStatusOk();

        assertThat(text(get(anna, "/api/v1/my-data/events")))
                .contains("Czytelnicy")
                .contains("anna@example.org");
        assertThat(http.delete().uri("/api/v1/my-data/events").with(anna).exchange())
                .hasStatus(204);

        assertThat(text(get(COORDINATOR, path))).doesNotContain("Anna Nowak").contains("Czytelnicy");
        assertThat(JsonPath.<List<Object>>read(text(get(anna, MINE)), "$.items"))
                .isEmpty();
    }

    @Test
    void theStepsAreWrittenAnewForGroupsToCome() {
        var path = begun("Dawni");
        var template = http.get().uri("/api/v1/incubation-template").exchange();
        int version = read(template, "$.version");
        refused(http.get().uri("/api/v1/incubation-template?version=").exchange(), 400, "invalid-request");
        var steps = """
                {"steps": [{"code": "idea", "title": %s, "about": %s, "proof": %s, "after": %s, "needsProof": false,
                            "usualDays": 30, "adviceFields": [], "topics": [], "meets": false}]}""";
        var words = "{\"pl\": \"Pomysł\", \"en\": \"Idea\", \"uk\": \"Ідея\"}";
        refused(written(version, steps.formatted(words, words, words, "[\"statute\"]")), 422, "template-order");
        assertThat(written(version + 7, steps.formatted(words, words, words, "[]")))
                .hasStatus(412);
        assertThat(JsonPath.<List<Object>>read(text(get(COORDINATOR, path)), "$.steps"))
                .hasSizeGreaterThan(10);
    }

    private MvcTestResult written(int version, String body) {
        return http.put()
                .uri("/api/v1/incubation-template")
                .with(Persona.admin())
                .header("If-Match", "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private List<String> suggested(String path, String kind) {
        return JsonPath.read(
                text(get(COORDINATOR, path + "/suggestions")), "$.items[?(@.kind=='" + kind + "')].reference");
    }

    private UUID advised(Persona person) {
        var duty = Reymonta.duty(ONLINE, "16:00", "19:00");
        var day = AdviserDay.blank(new AdviserDayId(new AdviserId(UUID.randomUUID()), TUESDAY));
        day.plan(duty);
        var kept = Reymonta.kept(day.book(Reymonta.wanting(duty, at("16:00")), Reymonta.NOW));
        day.hold(kept.id(), ANY, Outcome.ANSWERED, 40, at("17:00"));
        assertThat(days.save(day)).isTrue();
        visits.add(new Visit(
                kept.id(),
                "reymonta",
                day.id().adviser(),
                kept.who(),
                person.subject(),
                "Anna Nowak",
                null,
                null,
                kept.kind(),
                null,
                null,
                null,
                null,
                "pl",
                person.subject(),
                Reymonta.NOW,
                at("23:00")));
        visits.claimed(kept.id());
        return kept.id().value();
    }

    private String trained(Persona person) {
        var start =
                OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).plusHours(1).truncatedTo(ChronoUnit.SECONDS);
        String event = read(
                post(COORDINATOR, "/api/v1/centres/reymonta/events", """
                        {"kind": "TRAINING", "titles": {"pl": "Zakładamy stowarzyszenie"}, "start": "%s", "end": "%s",
                         "place": {"offSite": "Park Jordana"}, "capacity": 20, "language": "pl", "topics": ["founding"]}""".formatted(start, start.plusHours(2))), "$.id");
        var events = "/api/v1/centres/reymonta/events/" + event;
        assertThat(post(COORDINATOR, events + "/publish", "")).hasStatusOk();
        assertThat(put(events + "/sign-up", """
                {"mode": "OPEN", "seats": 5, "waitingList": true, "promotion": "AUTOMATIC", "withoutAccount": false}""")).hasStatusOk();
        String registration = read(
                post(
                        person,
                        events + "/registrations",
                        "{\"name\": \"Anna Nowak\", \"email\": \"anna@example.org\", \"audience\": \"INFORMAL_GROUP\"}"),
                "$.id");
        assertThat(post(
                        COORDINATOR,
                        events + "/attendance",
                        "{\"scans\": [{\"id\": \"%s\", \"registrationId\": \"%s\", \"session\": \"%s\", \"at\": \"%s\"}]}"
                                .formatted(UUID.randomUUID(), registration, event, start.minusMinutes(61))))
                .hasStatusOk();
        return registration;
    }

    private String begun(String name) {
        var begun = post(COORDINATOR, PATHS, begin(name));
        assertThat(begun).hasStatus(201);
        return String.valueOf(begun.getResponse().getHeader("Location"));
    }

    private String begin(String name) {
        return "{\"beneficiaryId\": \"%s\", \"group\": \"%s\", \"goal\": \"%s\"}"
                .formatted(group, name, LocalDate.now(clock).plusYears(1));
    }

    private static String follow(String code) {
        return "{\"code\": \"%s\", \"name\": \"Anna Nowak\", \"email\": \"anna@example.org\"}".formatted(code);
    }

    private static Persona person() {
        return new Persona("person-" + UUID.randomUUID(), Set.of(Role.RESIDENT), List.of());
    }

    private MvcTestResult get(Persona who, String uri) {
        return http.get().uri(uri).with(who).exchange();
    }

    private MvcTestResult post(Persona who, String uri, String body) {
        return send(HttpMethod.POST, who, uri, body);
    }

    private MvcTestResult put(String uri, String body) {
        return send(HttpMethod.PUT, COORDINATOR, uri, body);
    }

    private MvcTestResult send(HttpMethod method, Persona who, String uri, String body) {
        var request = http.method(method).uri(uri).with(who).header("If-Match", "*");
        if (!body.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return request.exchange();
    }
}
