package pl.krakow.centra.volunteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.kit.test.ApiCalls.read;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.test.ApiCalls;
import pl.krakow.centra.kit.test.AuthorisationMatrix;
import pl.krakow.centra.kit.test.CollectionContract;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.test.ToldEvents;

/** The whole service over its store and a broker, from the submission over HTTP to the event on the topic. */
@EmbeddedInfrastructure
@SpringBootTest
@AutoConfigureMockMvc
class VolunteeringServiceIT implements CollectionContract {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> JSON_OBJECT = new TypeReference<>() {};
    private static final String REYMONTA = "/api/v1/centres/reymonta/opportunities";
    private static final UUID FOUNDATION = UUID.randomUUID();
    private static final Persona COORDINATOR = Persona.coordinator(new CentreId("reymonta"));
    private static final Persona ANYBODY = Persona.anonymous();
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(30);

    @Autowired
    private MockMvcTester http;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MongoOperations mongo;

    @Autowired
    private ConsumerFactory<String, byte[]> consumers;

    @Override
    public Collection collection() {
        return new Collection(new ApiCalls(http), REYMONTA, "/api/v1/opportunities", COORDINATOR, "publish");
    }

    @Override
    public String newThing(String title) {
        return submission(title, DAY);
    }

    @Test
    void anOpportunityIsSubmittedAnnouncedSeenByEverybodyAndClosed() {
        MvcTestResult submitted = post(Persona.representative(), REYMONTA, submission("Festyn", DAY), Map.of());
        assertThat(submitted).hasStatus(201);
        String path = String.valueOf(submitted.getResponse().getHeader(HttpHeaders.LOCATION));
        assertThat(path).startsWith(REYMONTA + "/");
        assertThat(submitted.getResponse().getHeader(HttpHeaders.ETAG)).isEqualTo("\"1\"");
        String id = read(submitted, "$.id");

        assertThat(get(ANYBODY, path)).hasStatus(404);
        assertThat(get(COORDINATOR, path)).hasStatusOk();

        assertThat(post(COORDINATOR, path + "/publish", "", Map.of())).hasStatus(428);
        assertThat(post(COORDINATOR, path + "/publish", "", Map.of("If-Match", "\"7\"")))
                .hasStatus(412);
        MvcTestResult published = post(COORDINATOR, path + "/publish", "", Map.of("If-Match", "\"1\""));
        assertThat(published).hasStatusOk();
        assertThat(published.getResponse().getHeader(HttpHeaders.ETAG)).isEqualTo("\"2\"");
        assertThat(post(COORDINATOR, path + "/publish", "", Map.of("If-Match", "\"2\"")))
                .hasStatus(409);

        assertThat(get(ANYBODY, path)).hasStatusOk();
        String from = "?organisation=" + FOUNDATION + "&from=" + DAY + "&to=" + DAY;
        assertThat(JsonPath.<List<String>>read(body(get(ANYBODY, "/api/v1/opportunities" + from)), "$.items[*].id"))
                .contains(id);
        assertThat(JsonPath.<List<String>>read(body(get(ANYBODY, REYMONTA + from)), "$.items[*].id"))
                .contains(id);

        MvcTestResult closed =
                post(COORDINATOR, path + "/close", "{\"reason\": \"Mamy komplet\"}", Map.of("If-Match", "\"2\""));
        assertThat(closed).hasStatusOk();
        assertThat(get(ANYBODY, path)).hasStatus(404);
        assertThat(JsonPath.<List<String>>read(body(get(ANYBODY, REYMONTA + from)), "$.items[*].id"))
                .doesNotContain(id);

        assertThat(new ToldEvents(consumers).of(Topics.VOLUNTEERING, id, 2))
                .containsExactly(
                        "pl.krakow.centra.opportunity.published.v1 2", "pl.krakow.centra.opportunity.closed.v1 3");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(mongo.getCollection("opportunities")
                                .countDocuments(new Document("outboxSince", new Document("$exists", true))))
                        .isZero());
    }

    @Test
    void letsThroughWhoMayAndNobodyElse() {
        AuthorisationMatrix.of("""
                | anonymous | resident | representative | city | admin | coordinator | coordinator elsewhere | receptionist | adviser | former coordinator
                GET  /api/v1/opportunities                                        | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/centres/{centre}/opportunities                       | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET  /api/v1/centres/{centre}/opportunities/{opportunity}         | 404 | 404 | 200 | 404 | 404 | 200 | 404 | 200 | 200 | 404
                POST /api/v1/centres/{centre}/opportunities                       | 401 | 403 | 201 | 403 | 403 | 201 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/opportunities/{opportunity}/publish | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403
                POST /api/v1/centres/{centre}/opportunities/{opportunity}/close   | 401 | 403 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403
                POST   /api/v1/volunteers | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET    /api/v1/volunteers/me | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                PUT    /api/v1/volunteers/me | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST   /api/v1/volunteers/me/pause | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST   /api/v1/volunteers/me/resume | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST   /api/v1/volunteers/me/consents | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                DELETE /api/v1/volunteers/me/consents/{consent} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET    /api/v1/volunteers/me/matches | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET    /api/v1/volunteers/me/matches/{opportunity} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET    /api/v1/my-data/volunteering | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET    /api/v1/my-data/volunteering/erasure | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                DELETE /api/v1/my-data/volunteering | 401 | 204 | 204 | 204 | 204 | 204 | 204 | 204 | 204 | 204
                GET    /api/v1/centres/{centre}/volunteer-profiles | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                POST   /api/v1/centres/{centre}/volunteer-profiles | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                GET    /api/v1/centres/{centre}/volunteer-profiles/{volunteer} | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                PUT    /api/v1/centres/{centre}/volunteer-profiles/{volunteer} | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                DELETE /api/v1/centres/{centre}/volunteer-profiles/{volunteer} | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                GET    /api/v1/centres/{centre}/volunteer-profiles/{volunteer}/views | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                POST   /api/v1/centres/{centre}/volunteer-profiles/{volunteer}/qualifications/{qualification}/confirm | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                DELETE /api/v1/centres/{centre}/volunteer-profiles/{volunteer}/qualifications/{qualification}/confirm | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                PUT    /api/v1/centres/{centre}/volunteer-profiles/{volunteer}/safeguarding | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                PUT    /api/v1/centres/{centre}/volunteer-profiles/{volunteer}/guardian-consent | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                DELETE /api/v1/centres/{centre}/volunteer-profiles/{volunteer}/guardian-consent | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                PUT    /api/v1/centres/{centre}/volunteer-profiles/{volunteer}/account | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                GET    /api/v1/centres/{centre}/opportunities/{opportunity}/matches | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                """)
                .variable("opportunity", this::submitted)
                .variable("consent", centre -> "MATCHING")
                .variable("qualification", centre -> "first-aid")
                .body("POST /api/v1/centres/{centre}/opportunities", centre -> submission("Macierz", DAY))
                .verify(http, context);
    }

    @Test
    void showsSubmissionsToTheStaffOfTheCentreOnly() {
        submitted(new CentreId("reymonta"));

        assertThat(get(COORDINATOR, REYMONTA + "?state=SUBMITTED")).hasStatusOk();
        assertThat(get(Persona.coordinator(new CentreId("nowa-huta")), REYMONTA + "?state=SUBMITTED"))
                .hasStatus(403);
        assertThat(get(ANYBODY, REYMONTA + "?state=SUBMITTED")).hasStatus(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seats          | 0                              | 400 | invalid-request",
                "seats          | \"wielu\"                      | 400 | invalid-request",
                "seats          | 99999999999                    | 400 | invalid-request",
                "title          | null                           | 400 | invalid-request",
                "title          | \"   \"                        | 400 | invalid-request",
                "title          | \"a\\u0000b\"                   | 400 | invalid-request",
                "organisationId | \"1\"                          | 400 | invalid-request",
                "skills         | [null]                         | 400 | invalid-request",
                "skills         | [\"\"]                         | 400 | invalid-request",
                "skills         | \"gotowanie\"                  | 400 | invalid-request",
                "from           | \"2026-02-30\"                 | 400 | invalid-request",
                "from           | \"+999999999-12-31\"           | 400 | invalid-request",
                "until          | \"2026-01-01\"                 | 422 | ends-before-start",
                "from           | \"2199-01-01\"                 | 422 | out-of-reach",
                "isAdmin        | true                           | 400 | invalid-request",
            })
    void refusesASubmissionThatCannotBe(String member, String value, int status, String code) {
        long before = mongo.getCollection("opportunities").countDocuments();
        Map<String, Object> submission = new LinkedHashMap<>(JSON.readValue(submission("Festyn", DAY), JSON_OBJECT));
        submission.put(member, JSON.readValue(value, Object.class));

        MvcTestResult answer = post(COORDINATOR, REYMONTA, JSON.writeValueAsString(submission), Map.of());

        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(mongo.getCollection("opportunities").countDocuments()).isEqualTo(before);
    }

    @Test
    void refusesAnOrganisationThatIsNoId() {
        CollectionContract.refused(get(ANYBODY, "/api/v1/opportunities?organisation=1"), 400, "invalid-request");
        CollectionContract.refused(get(ANYBODY, REYMONTA + "?organisation=1"), 400, "invalid-request");
    }

    @ParameterizedTest
    @CsvSource({
        "pl, Nie ma takiej oferty wolontariatu",
        "en, There is no such opportunity",
        "uk, Такої пропозиції волонтерства немає"
    })
    void refusesInTheReadersLanguage(String language, String title) {
        MvcTestResult answer = http.get()
                .uri(REYMONTA + "/" + UUID.randomUUID())
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange();

        assertThat(answer).hasStatus(404);
        assertThat(answer).bodyJson().extractingPath("$.title").isEqualTo(title);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:problem:volunteering:opportunity-unknown");
    }

    @Test
    void describesItself() {
        assertThat(get(ANYBODY, "/v3/api-docs"))
                .bodyJson()
                .extractingPath("$.paths")
                .asMap()
                .containsKeys(
                        "/api/v1/opportunities",
                        REYMONTA.replace("reymonta", "{centre}"),
                        REYMONTA.replace("reymonta", "{centre}") + "/{opportunity}",
                        REYMONTA.replace("reymonta", "{centre}") + "/{opportunity}/publish",
                        REYMONTA.replace("reymonta", "{centre}") + "/{opportunity}/close");
    }

    private String submitted(CentreId centre) {
        return read(
                post(
                        Persona.representative(),
                        "/api/v1/centres/%s/opportunities".formatted(centre),
                        submission("Czeka", DAY),
                        Map.of()),
                "$.id");
    }

    private static String submission(String title, LocalDate day) {
        return """
                {
                  "title": "%s",
                  "description": "Rozstawianie stolików.",
                  "organisationId": "%s",
                  "seats": 8,
                  "from": "%s",
                  "until": "%s",
                  "skills": ["język ukraiński"],
                  "place": "Park Jordana"
                }
                """.formatted(title, FOUNDATION, day, day);
    }

    private MvcTestResult get(Persona person, String uri) {
        return new ApiCalls(http).get(person, uri);
    }

    private MvcTestResult post(Persona person, String uri, String body, Map<String, String> headers) {
        return new ApiCalls(http).post(person, uri, body, headers);
    }

    private static String body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return ApiCalls.text(answer);
    }
}
