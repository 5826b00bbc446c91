package pl.krakow.centra.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.events.Drafts.DAY;
import static pl.krakow.centra.events.Drafts.draft;
import static pl.krakow.centra.kit.test.ApiCalls.read;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.test.ApiCalls;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.test.StoreQuestions;

/** What lists ask of the store doesn't grow with what stands on them. */
@SpringBootTest
@AutoConfigureMockMvc
@EmbeddedInfrastructure(broker = false)
@Import(StoreQuestions.Listening.class)
class QueryCountIT {

    private static final String REYMONTA = "/api/v1/centres/reymonta";
    private static final Persona COORDINATOR = Persona.coordinator(new CentreId("reymonta"));
    private static final int MANY = 6;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private StoreQuestions questions;

    private String event = "";

    @BeforeEach
    void someEventsWithPeople() {
        for (int i = 0; i < MANY; i++) {
            event = read(post(COORDINATOR, "/events", draft("Warsztat " + i, DAY), Map.of()), "$.id");
            assertThat(http.put()
                            .uri(REYMONTA + "/events/" + event + "/sign-up")
                            .with(COORDINATOR)
                            .header("If-Match", "\"0\"")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("""
                                    {"mode": "OPEN", "seats": 20, "waitingList": true, "promotion": "AUTOMATIC", "withoutAccount": false}""")
                            .exchange())
                    .hasStatusOk();
            post(COORDINATOR, "/events/" + event + "/publish", "", Map.of("If-Match", "*"));
            post(
                    Persona.resident(),
                    "/events/" + event + "/registrations",
                    "{\"name\": \"Anna Nowak\", \"email\": \"anna@example.org\", \"audience\": \"RESIDENT\"}",
                    Map.of());
        }
        for (int i = 0; i < MANY; i++) {
            post(
                    COORDINATOR,
                    "/events/" + event + "/registrations/by-staff",
                    "{\"name\": \"Gość %d\", \"audience\": \"RESIDENT\"}".formatted(i),
                    Map.of());
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ApiCalls.text(get("/api/v1/events?limit=100")))
                        .contains(event));
    }

    @Test
    void aPublicListAsksOnceForAnyNumberOfEvents() {
        for (var words : List.of("", "&text=warsztat", "&type=TRAINING&has_free_places=true", "&sort=name")) {
            assertThat(askedBy("/api/v1/events?limit=2" + words)).as(words).containsExactly("find publicEvents");
            assertThat(askedBy("/api/v1/events?limit=100" + words)).as(words).containsExactly("find publicEvents");
        }
        assertThat(askedBy(REYMONTA + "/events?limit=100")).containsExactly("find publicEvents");
    }

    @Test
    void aHarvestAsksHowFarItIsCompleteAndThenOnce() {
        assertThat(askedBy("/api/v1/events?limit=100&last_modified_since=2020-01-01T00:00:00Z"))
                .containsExactly("find publicChangeLog", "find publicEvents");
    }

    @Test
    void listsOfStaffAskAsOftenForManyAsForFew() {
        for (var list : List.of("/programme", "/events/" + event + "/registrations", "/events/" + event + "/door")) {
            var few = askedBy(REYMONTA + list + "?limit=2");
            assertThat(few).as(list).isNotEmpty().hasSizeLessThanOrEqualTo(4).doesNotHaveDuplicates();
            assertThat(askedBy(REYMONTA + list + "?limit=100")).as(list).isEqualTo(few);
        }
    }

    @Test
    void onesOwnRegistrationsAskAsOftenForManyAsForFew() {
        var few = askedBy(Persona.resident(), "/api/v1/my-registrations?limit=1");

        assertThat(few).hasSizeLessThanOrEqualTo(4).doesNotHaveDuplicates();
        assertThat(askedBy(Persona.resident(), "/api/v1/my-registrations?limit=100"))
                .isEqualTo(few);
    }

    private List<String> askedBy(String path) {
        return askedBy(COORDINATOR, path);
    }

    private List<String> askedBy(Persona person, String path) {
        questions.watch();
        assertThat(new ApiCalls(http).get(person, path)).hasStatusOk();
        return questions.asked();
    }

    private MvcTestResult get(String uri) {
        return new ApiCalls(http).get(Persona.anonymous(), uri);
    }

    private MvcTestResult post(Persona person, String path, String body, Map<String, String> headers) {
        return new ApiCalls(http).post(person, REYMONTA + path, body, headers);
    }
}
