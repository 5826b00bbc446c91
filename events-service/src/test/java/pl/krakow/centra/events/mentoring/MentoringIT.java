package pl.krakow.centra.events.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.kit.test.ApiCalls.read;
import static pl.krakow.centra.kit.test.ApiCalls.text;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.test.ApiCalls;
import pl.krakow.centra.kit.test.CollectionContract;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.test.ToldEvents;

/** Coaching and mentoring over HTTP, with everything behind it. */
@EmbeddedInfrastructure
@SpringBootTest
@AutoConfigureMockMvc
class MentoringIT {

    private static final CentreId REYMONTA = new CentreId("reymonta");
    private static final String CENTRE = "/api/v1/centres/reymonta";
    private static final Persona COORDINATOR = Persona.coordinator(REYMONTA);
    private static final Persona ANYBODY = Persona.anonymous();

    private static final String RUN = UUID.randomUUID().toString();

    @Autowired
    private MockMvcTester http;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private Clock clock;

    @Autowired
    private ConsumerFactory<String, byte[]> consumers;

    @Test
    void anApplicationBecomesACourseWithAResult() {
        var offer = offer();
        var anna = person("anna");
        var jan = person("jan");
        var mentor = mentor(jan, 1, "pl");
        var elsewhere = mentor(person("ewa"), 1, "en");
        assertThat(text(get(ANYBODY, CENTRE + "/mentoring-offers"))).contains(offer);

        var applied = post(anna, CENTRE + "/mentoring-offers/" + offer + "/applications", application());
        assertThat(applied).hasStatus(201);
        refused(
                post(anna, CENTRE + "/mentoring-offers/" + offer + "/applications", application()),
                409,
                "already-applied");
        String id = of(applied, "id");
        var path = CENTRE + "/mentorships/" + id;
        assertThat(text(get(COORDINATOR, CENTRE + "/mentorships?limit=100"))).contains(id, "waitingDays");
        assertThat(get(jan, path)).hasStatus(404);

        var candidates = text(get(COORDINATOR, path + "/candidates"));
        List<Map<String, Object>> items =
                JsonPath.read(candidates, "$.items[?(@.mentor.id == '%s')]".formatted(mentor));
        assertThat(items).singleElement().satisfies(best -> {
            List<Integer> points = JsonPath.read(best, "$.points[*].points");
            assertThat(best.get("score"))
                    .isEqualTo(points.stream().mapToInt(Integer::intValue).sum());
        });
        assertThat(JsonPath.<List<String>>read(
                        candidates, "$.items[?(@.mentor.id == '%s')].excludedBy[*].reason".formatted(elsewhere)))
                .containsExactly("Nie ma wspólnego języka");
        refused(propose(path, elsewhere), 409, "mentor-excluded");

        assertThat(propose(path, mentor)).hasStatusOk();
        assertThat(propose(path, mentor)).as("once more changes nothing").hasStatusOk();
        refused(post(COORDINATOR, path + "/accept", ""), 403, "not-your-side");
        assertThat(post(jan, path + "/accept", "")).hasStatusOk();
        assertThat(this.<String>of(post(anna, path + "/accept", ""), "state")).isEqualTo("RUNNING");

        var start = clock.instant().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);
        var planned = post(jan, path + "/sessions", """
                {"start": "%s", "end": "%s", "way": "ONLINE"}""".formatted(start, start.plus(Duration.ofHours(1))));
        assertThat(planned).hasStatus(201);
        String session = of(planned, "sessions[0].id");
        refused(post(jan, path + "/close", "{\"result\": \"REACHED\"}"), 409, "course-sessions-open");
        assertThat(this.<Integer>of(
                        post(anna, path + "/sessions/" + session + "/held", "{\"minutes\": 55}"), "heldMinutes"))
                .isEqualTo(55);
        assertThat(post(anna, path + "/progress", "{\"percent\": 60, \"words\": \"Mamy budżet\"}"))
                .hasStatusOk();
        assertThat(text(get(jan, path))).contains("Mamy budżet");
        assertThat(text(get(COORDINATOR, path))).contains("60").doesNotContain("Mamy budżet");

        assertThat(this.<String>of(post(jan, path + "/close", "{\"result\": \"PARTLY\"}"), "state"))
                .isEqualTo("CLOSED");
        assertThat(this.<Integer>of(get(COORDINATOR, CENTRE + "/mentors/" + mentor), "taken"))
                .isZero();
        assertThat(new ToldEvents(consumers).of(Topics.EVENTS, id, 4))
                .extracting(told -> told.substring(0, told.indexOf(' ')))
                .containsExactly(
                        "pl.krakow.centra.mentoring.applied.v1",
                        "pl.krakow.centra.mentoring.begun.v1",
                        "pl.krakow.centra.mentoring.session-noted.v1",
                        "pl.krakow.centra.mentoring.ended.v1");
    }

    @Test
    void aMentorsLastPlaceIsProposedOnceAndFreeAgainWhenItIsDeclined() {
        var offer = offer();
        var mentor = mentor(person("piotr"), 1, "pl");
        var first = apply(person("ola"), offer);
        var second = apply(person("iza"), offer);

        assertThat(propose(first, mentor)).hasStatusOk();
        refused(propose(second, mentor), 409, "mentor-full");
        assertThat(post(person("ola"), first + "/decline", "")).hasStatus(204);
        refused(propose(first, mentor), 409, "mentor-excluded");
        assertThat(propose(second, mentor)).hasStatusOk();
        assertThat(post(person("iza"), second + "/withdraw", "")).hasStatusOk();
        assertThat(this.<Integer>of(get(COORDINATOR, CENTRE + "/mentors/" + mentor), "taken"))
                .isZero();
        assertThat(post(COORDINATOR, first + "/reject", "{\"reason\": \"Nikogo nie mamy\"}"))
                .hasStatusOk();
        assertThat(text(get(person("ola"), "/api/v1/my-mentorships"))).contains("REJECTED", "Nikogo nie mamy");
    }

    @Test
    void whatASideWritesForItselfNobodyElseReads() {
        var offer = offer();
        var tom = person("tom");
        var mentor = mentor(tom, 2, "pl");
        var maja = person("maja");
        var path = apply(maja, offer);
        assertThat(propose(path, mentor)).hasStatusOk();

        var own = post(maja, path + "/reflections", "{\"text\": \"Boję się budżetu\", \"shared\": false}");
        assertThat(own).hasStatus(201);
        assertThat(post(tom, path + "/reflections", "{\"text\": \"Zacznijmy od celu\", \"shared\": true}"))
                .hasStatus(201);

        assertThat(text(get(maja, path + "/reflections"))).contains("Boję się budżetu", "Zacznijmy od celu");
        assertThat(text(get(tom, path + "/reflections")))
                .contains("Zacznijmy od celu")
                .doesNotContain("Boję się");
        assertThat(get(COORDINATOR, path + "/reflections")).hasStatus(404);
        assertThat(text(get(COORDINATOR, path))).doesNotContain("Boję się", "Zacznijmy");
        assertThat(mongo.getCollection("mentoringReflections").find().map(Document::toJson))
                .allSatisfy(stored -> assertThat(stored).doesNotContain("Boję", "Zacznijmy"));
        assertThat(text(get(maja, "/api/v1/my-data/events")))
                .contains("Boję się budżetu")
                .doesNotContain("Zacznijmy");

        assertThat(http.delete().uri("/api/v1/my-data/events").with(maja).exchange())
                .hasStatus(204);
        assertThat(text(get(tom, path + "/reflections"))).doesNotContain("Boję się");
        assertThat(text(get(COORDINATOR, path)))
                .doesNotContain("osoba@example.org")
                .contains("WITHDRAWN");
    }

    @Test
    void somebodyElseTakesOverACourseAndWhoWentFindsNothingOfIt() {
        var offer = offer();
        var leon = person("leon");
        var zofia = person("zofia");
        var ida = person("ida");
        var first = mentor(leon, 1, "pl");
        var second = mentor(zofia, 1, "pl");
        var path = apply(ida, offer);
        assertThat(propose(path, first)).hasStatusOk();
        var wanted = "{\"mentorId\": \"%s\", \"reason\": \"Wyjazd za granicę\"}".formatted(second);
        refused(post(COORDINATOR, path + "/hand-over", wanted), 409, "mentorship-not-possible");
        assertThat(post(leon, path + "/accept", "")).hasStatusOk();
        assertThat(post(ida, path + "/accept", "")).hasStatusOk();
        assertThat(post(ida, path + "/reflections", "{\"text\": \"Do Leona\", \"shared\": true}"))
                .hasStatus(201);
        refused(
                post(
                        COORDINATOR,
                        path + "/hand-over",
                        "{\"mentorId\": \"%s\", \"reason\": \"Wyjazd\", \"from\": \"2020-01-01\"}".formatted(second)),
                422,
                "hand-over-out-of-reach");

        var handedOver = post(COORDINATOR, path + "/hand-over", wanted);

        assertThat(handedOver).hasStatusOk();
        assertThat(this.<String>of(handedOver, "mentor.mentorId")).isEqualTo(second);
        assertThat(this.<String>of(handedOver, "formerMentors[0].reason")).isEqualTo("Wyjazd za granicę");
        assertThat(post(COORDINATOR, path + "/hand-over", wanted))
                .as("once more changes nothing")
                .hasStatusOk();
        assertThat(get(leon, path)).hasStatus(404);
        assertThat(get(leon, path + "/reflections")).hasStatus(404);
        assertThat(text(get(leon, "/api/v1/my-mentorships"))).doesNotContain(path.substring(path.lastIndexOf('/') + 1));
        assertThat(text(get(leon, "/api/v1/my-data/events")))
                .contains("handedOver", "Wyjazd za granicę")
                .doesNotContain("osoba@example.org");
        assertThat(text(get(zofia, path))).contains("Pierwsza dotacja").doesNotContain("Wyjazd za granicę");
        assertThat(text(get(zofia, path + "/reflections"))).doesNotContain("Do Leona");
        assertThat(this.<Integer>of(get(COORDINATOR, CENTRE + "/mentors/" + first), "taken"))
                .isZero();
        assertThat(this.<Integer>of(get(COORDINATOR, CENTRE + "/mentors/" + second), "taken"))
                .isEqualTo(1);

        assertThat(http.delete().uri("/api/v1/my-data/events").with(leon).exchange())
                .as("no longer a course that waits for them")
                .hasStatus(204);
        assertThat(this.<String>of(get(COORDINATOR, path), "formerMentors[0].name"))
                .isEmpty();
    }

    private String apply(Persona person, String offer) {
        return CENTRE
                + "/mentorships/"
                + this.<String>of(
                        post(person, CENTRE + "/mentoring-offers/" + offer + "/applications", application()), "id");
    }

    private MvcTestResult propose(String path, String mentor) {
        return post(COORDINATOR, path + "/propose", "{\"mentorId\": \"%s\"}".formatted(mentor));
    }

    private String offer() {
        return of(post(COORDINATOR, CENTRE + "/mentoring-offers", """
                        {"kind": "MENTORING", "name": {"pl": "Mentoring"}, "about": {"pl": "Z kimś, kto to przeszedł"},
                         "fields": ["fundraising"], "sessions": 3, "open": true}"""), "id");
    }

    private String mentor(Persona person, int most, String language) {
        return of(
                post(COORDINATOR, CENTRE + "/mentors", """
                        {"account": "%s", "name": "%s", "email": "mentor@example.org", "kinds": ["MENTORING"],
                         "fields": ["fundraising"], "languages": ["%s"], "freeTimes": ["WEEKENDS"], "ways": ["ONLINE"],
                         "mostCourses": %d, "active": true}""".formatted(person.subject(), person.name(), language, most)),
                "id");
    }

    private static String application() {
        return """
                {"name": "Osoba", "email": "osoba@example.org", "on": "INDIVIDUAL", "goal": "Pierwsza dotacja",
                 "fields": ["fundraising"], "languages": ["pl"], "freeTimes": [], "ways": []}""";
    }

    private static Persona person(String name) {
        return new Persona("mentoring-" + name + RUN, Set.of(Role.RESIDENT), List.of());
    }

    private <T> T of(MvcTestResult answer, String member) {
        return read(answer, "$." + member);
    }

    private static void refused(MvcTestResult answer, int status, String code) {
        CollectionContract.refused(answer, status, code);
    }

    private MvcTestResult get(Persona person, String uri) {
        return new ApiCalls(http).get(person, uri);
    }

    private MvcTestResult post(Persona person, String uri, String body) {
        return new ApiCalls(http).post(person, uri, body, Map.of("If-Match", "*"));
    }
}
