package pl.krakow.centra.events.studyvisits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.kit.test.ApiCalls.read;
import static pl.krakow.centra.kit.test.ApiCalls.text;
import static pl.krakow.centra.kit.test.CollectionContract.refused;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.studyvisits.domain.Applicant;
import pl.krakow.centra.events.studyvisits.domain.Assessment;
import pl.krakow.centra.events.studyvisits.domain.Deciding;
import pl.krakow.centra.events.studyvisits.domain.StudyVisits;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.Persona;

/** A study visit over HTTP, with everything behind it. */
@EmbeddedInfrastructure
@SpringBootTest
@AutoConfigureMockMvc
class StudyVisitIT {

    private static final String EVENTS = "/api/v1/centres/reymonta/events";
    private static final CentreId REYMONTA = new CentreId("reymonta");
    private static final Persona COORDINATOR = Persona.coordinator(REYMONTA);
    private static final Persona ADVISER = Persona.adviser(REYMONTA);
    private static final String IDEA = "0198f3a0-0000-7000-8000-0000000000c1";
    private static final String ORGANISATION = "0198f3a0-0000-7000-8000-0000000000c2";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private StudyVisits visits;

    @Autowired
    private Clock clock;

    @Test
    void theBestGoTheNextWaitAndEverybodyLearnsWhy() {
        var event = visit(2, "STUDY_VISIT");
        assertThat(send(HttpMethod.PUT, COORDINATOR, event + "/study-visit", plan(), "\"0\""))
                .hasStatusOk();
        assertThat(send(HttpMethod.PUT, COORDINATOR, event + "/study-visit/criteria", criteria(50), "\"1\""))
                .hasStatusOk();
        var seen = text(get(Persona.anonymous(), event + "/study-visit"));
        assertThat(seen).contains("Dom Sąsiedzki").contains("\"price\":45.00").doesNotContain("600 100 200");
        assertThat(text(get(COORDINATOR, event + "/study-visit"))).contains("600 100 200");

        var people = new ArrayList<Persona>();
        var applications = new ArrayList<String>();
        for (var organisation : List.of("Fundacja A", "Fundacja B", "", "Fundacja D", "Fundacja E")) {
            var person = person();
            people.add(person);
            applications.add(applied(event, person, organisation));
        }
        refused(send(HttpMethod.POST, COORDINATOR, event + "/study-visit/decision", "{}", "*"), 409, "not-assessed");
        assess(event, applications.get(0), COORDINATOR, 3);
        assess(event, applications.get(1), COORDINATOR, 5);
        assess(event, applications.get(1), ADVISER, 4);
        assess(event, applications.get(3), COORDINATOR, 3);
        assess(event, applications.get(4), COORDINATOR, 1);
        refused(assess(event, applications.get(0), COORDINATOR, 9), 422, "mark-unfit");
        refused(
                send(HttpMethod.PUT, COORDINATOR, event + "/study-visit/criteria", criteria(60), "*"),
                409,
                "criteria-in-use");
        refused(
                get(people.get(0), event + "/registrations/" + applications.get(0) + "/selection"),
                404,
                "selection-unknown");

        var ranking = get(ADVISER, event + "/study-visit/applications");
        assertThat(JsonPath.<List<String>>read(text(ranking), "$.items[?(@.standing.rank)].registration.id"))
                .containsExactly(applications.get(1), applications.get(0), applications.get(3));
        var etag = String.valueOf(ranking.getResponse().getHeader("ETag"));
        assess(event, applications.get(0), ADVISER, 3);
        refused(
                send(HttpMethod.POST, COORDINATOR, event + "/study-visit/decision", "{}", etag),
                412,
                "precondition-failed");
        assertThat(send(
                        HttpMethod.POST,
                        COORDINATOR,
                        event + "/study-visit/decision",
                        "{\"words\": \"Zapraszamy jesienią.\"}",
                        "*"))
                .hasStatusOk();

        assertThat(states(event, applications))
                .containsExactly("CONFIRMED", "CONFIRMED", "DECLINED", "WAITING", "DECLINED");
        var waits = text(get(people.get(3), event + "/registrations/" + applications.get(3) + "/selection"));
        assertThat(JsonPath.<Integer>read(waits, "$.rank")).isEqualTo(3);
        assertThat(JsonPath.<Boolean>read(waits, "$.byArrival")).isTrue();
        assertThat(JsonPath.<Integer>read(waits, "$.placeInLine")).isEqualTo(1);
        assertThat(JsonPath.<Double>read(waits, "$.score")).isEqualTo(60.0);
        var declined = text(get(people.get(4), event + "/registrations/" + applications.get(4) + "/selection"));
        assertThat(declined).contains("Zgłoszenie ma 20,00 z 100 punktów").contains("Zapraszamy jesienią.");
        assertThat(text(get(people.get(2), event + "/registrations/" + applications.get(2) + "/selection")))
                .contains("Nie jest spełniony warunek: Z organizacji lub grupy.");
        assertThat(get(people.get(1), event + "/registrations/" + applications.get(4) + "/selection"))
                .hasStatus(404);

        assertThat(send(
                        HttpMethod.POST,
                        people.get(1),
                        event + "/registrations/" + applications.get(1) + "/cancel",
                        "{}",
                        "*"))
                .hasStatusOk();
        assertThat(states(event, applications).get(3)).isEqualTo("CONFIRMED");

        assertThat(text(get(people.get(0), "/api/v1/my-data/events"))).contains("\"comments\":[\"Dobry pomysł\"");
    }

    @Test
    void onlyStudyVisitsHaveAPlan() {
        var event = visit(2, "TRAINING");

        refused(send(HttpMethod.PUT, COORDINATOR, event + "/study-visit", plan(), "\"0\""), 422, "not-a-study-visit");
        assertThat(get(Persona.anonymous(), event + "/study-visit")).hasStatus(404);
    }

    @Test
    void ofTwoWhoDecideOnTheSameRankingOneDoes() throws Exception {
        var event = visit(1, "STUDY_VISIT");
        assertThat(send(HttpMethod.PUT, COORDINATOR, event + "/study-visit/criteria", criteria(0), "*"))
                .hasStatusOk();
        var applications = List.of(applied(event, person(), "A"), applied(event, person(), "B"));
        applications.forEach(each -> assess(event, each, COORDINATOR, 3));
        var etag = String.valueOf(get(COORDINATOR, event + "/study-visit/applications")
                .getResponse()
                .getHeader("ETag"));
        Callable<Integer> decide = () -> send(HttpMethod.POST, COORDINATOR, event + "/study-visit/decision", "{}", etag)
                .getResponse()
                .getStatus();

        try (var staff = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new ArrayList<Integer>();
            for (var each : staff.invokeAll(List.of(decide, decide, decide))) {
                statuses.add(each.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412);
        }
        assertThat(states(event, applications)).containsExactly("CONFIRMED", "WAITING");
    }

    @Test
    void aDecisionIsCarriedOutThoughWhoDecidedDied() {
        var event = visit(1, "STUDY_VISIT");
        assertThat(send(HttpMethod.PUT, COORDINATOR, event + "/study-visit/criteria", criteria(0), "*"))
                .hasStatusOk();
        var applications = List.of(applied(event, person(), "A"), applied(event, person(), "B"));
        var id = new EventId(UUID.fromString(event.substring(event.lastIndexOf('/') + 1)));
        var first = new RegistrationId(UUID.fromString(applications.get(0)));
        var second = new RegistrationId(UUID.fromString(applications.get(1)));
        var visit = visits.find(id).orElseThrow();
        visit.assess(new Assessment(first, "a", Map.of(UUID.fromString(IDEA), 2), null, clock.instant()));
        visit.assess(new Assessment(second, "a", Map.of(UUID.fromString(IDEA), 4), null, clock.instant()));

        assertThat(visit.decide(
                        List.of(new Applicant(first, 1, true, null), new Applicant(second, 2, true, null)),
                        LocalDate.now(clock),
                        null,
                        "a",
                        _ -> true,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .isEqualTo(new Deciding.Done());
        assertThat(visits.save(visit, clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .isTrue();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(states(event, applications)).containsExactly("WAITING", "CONFIRMED"));
    }

    private List<String> states(String event, List<String> applications) {
        return applications.stream()
                .map(each -> state(get(COORDINATOR, event + "/registrations/" + each)))
                .toList();
    }

    private static String state(MvcTestResult registration) {
        return read(registration, "$.state");
    }

    private MvcTestResult assess(String event, String application, Persona who, int mark) {
        return send(
                HttpMethod.PUT,
                who,
                event + "/study-visit/applications/" + application + "/assessment",
                "{\"marks\": {\"%s\": %d}, \"comment\": \"Dobry pomysł\"}".formatted(IDEA, mark),
                "*");
    }

    private String applied(String event, Persona person, String organisation) {
        return read(
                send(
                        HttpMethod.POST,
                        person,
                        event + "/registrations",
                        """
                        {"name": "Anna Nowak", "email": "anna@example.org", "audience": "RESIDENT"%s}""".formatted(
                                organisation.isEmpty() ? "" : ", \"organisation\": \"%s\"".formatted(organisation)),
                        "*"),
                "$.id");
    }

    private String visit(int seats, String kind) {
        var start =
                OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).plusDays(40).truncatedTo(ChronoUnit.HOURS);
        String id = read(
                send(HttpMethod.POST, COORDINATOR, EVENTS, """
                        {"kind": "%s", "titles": {"pl": "Wizyta w Gdyni"}, "start": "%s", "end": "%s",
                         "place": {"offSite": "Gdynia"}, "capacity": 30, "language": "pl"}""".formatted(kind, start, start.plusHours(10)), "*"),
                "$.id");
        var event = EVENTS + "/" + id;
        assertThat(send(HttpMethod.POST, COORDINATOR, event + "/publish", "", "*"))
                .hasStatusOk();
        assertThat(send(HttpMethod.PUT, COORDINATOR, event + "/sign-up", """
                        {"mode": "APPROVAL", "seats": %d, "waitingList": true, "promotion": "AUTOMATIC", "withoutAccount": false}""".formatted(seats), "*"))
                .hasStatusOk();
        return event;
    }

    private static String plan() {
        return """
                {"hosts": [{"name": "Dom Sąsiedzki", "place": "Gdynia", "address": "ul. Świętojańska 1",
                            "contact": "Jan, +48 600 100 200", "seen": {"pl": "Jak działa"}}],
                 "travel": {"means": "TRAIN", "meetingPoint": "Dworzec", "departs": "2027-03-12T07:30:00+01:00",
                            "returns": "2027-03-12T20:00:00+01:00", "cost": "PERSON", "price": 45.00,
                            "accessibility": {"pl": "Wagon z podnośnikiem"}},
                 "programme": [{"from": "2027-03-12T12:00:00+01:00", "to": "2027-03-12T13:30:00+01:00", "what": {"pl": "Spacer"}}],
                 "bring": {"pl": "Wygodne buty"}}""";
    }

    private static String criteria(int minimum) {
        return """
                {"criteria": [{"id": "%s", "name": {"pl": "Pomysł"}, "kind": "SCORED", "weight": 100, "scale": 5},
                              {"id": "%s", "name": {"pl": "Z organizacji lub grupy"}, "kind": "FROM_ORGANISATION"}],
                 "assessors": 1, "minimum": %d}""".formatted(IDEA, ORGANISATION, minimum);
    }

    private static Persona person() {
        return new Persona("person-" + UUID.randomUUID(), Set.of(Role.RESIDENT), List.of());
    }

    private MvcTestResult get(Persona who, String uri) {
        return http.get().uri(uri).with(who).exchange();
    }

    private MvcTestResult send(HttpMethod method, Persona who, String uri, String body, String seen) {
        var request = http.method(method).uri(uri).with(who).header("If-Match", seen);
        if (!body.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return request.exchange();
    }
}
