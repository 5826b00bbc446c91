package pl.krakow.centra.volunteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.kit.test.ApiCalls.read;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;

import com.jayway.jsonpath.JsonPath;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
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
import org.springframework.util.xml.SimpleNamespaceContext;
import org.w3c.dom.NodeList;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.kit.test.ApiCalls;
import pl.krakow.centra.kit.test.AuthorisationMatrix;
import pl.krakow.centra.kit.test.CollectionContract;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.test.ToldEvents;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.organisations.domain.Organisations;
import pl.krakow.centra.volunteering.volunteers.domain.People;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

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
    private Organisations organisations;

    @Autowired
    private Volunteers volunteers;

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

    @BeforeEach
    void theFoundationIsVerified() {
        organisations.isVerified(new OrganisationId(FOUNDATION), true, true, 1);
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
                GET    /api/v1/opportunities/feed.atom | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET    /api/v1/volunteering-terms | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET    /api/v1/centres/{centre}/opportunities/feed.atom | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                PUT    /api/v1/centres/{centre}/opportunities/{opportunity} | 401 | 403 | yes | 403 | 403 | yes | 403 | 403 | 403 | 403
                POST   /api/v1/centres/{centre}/opportunities/{opportunity}/submit | 401 | 403 | 409 | 403 | 403 | 409 | 403 | 403 | 403 | 403
                POST   /api/v1/centres/{centre}/opportunities/{opportunity}/return | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                GET    /api/v1/centres/{centre}/organisations/{organisation}/contacts | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                POST   /api/v1/centres/{centre}/organisations/{organisation}/contacts | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                DELETE /api/v1/centres/{centre}/organisations/{organisation}/contacts/{account} | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                GET    /api/v1/my-organisations | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET    /api/v1/my-opportunities | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                POST   /api/v1/volunteers/me/stay | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET    /api/v1/my-organisations/letters | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                PUT    /api/v1/my-organisations/letters | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                DELETE /api/v1/my-organisations/letters | 401 | 204 | 204 | 204 | 204 | 204 | 204 | 204 | 204 | 204
                GET    /api/v1/volunteers/me/placements | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET    /api/v1/centres/{centre}/shift-list | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET    /api/v1/centres/{centre}/placements | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | yes | 403
                POST   /api/v1/centres/{centre}/placements | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET    /api/v1/centres/{centre}/placements/{placement} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST   /api/v1/centres/{centre}/placements/{placement}/accept | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST   /api/v1/centres/{centre}/placements/{placement}/decline | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST   /api/v1/centres/{centre}/placements/{placement}/withdraw | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST   /api/v1/centres/{centre}/placements/{placement}/seek-stand-in | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST   /api/v1/centres/{centre}/placements/{placement}/keep | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST   /api/v1/centres/{centre}/placements/{placement}/approve | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST   /api/v1/centres/{centre}/placements/{placement}/reject | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST   /api/v1/centres/{centre}/placements/{placement}/start | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST   /api/v1/centres/{centre}/placements/{placement}/check-in | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST   /api/v1/centres/{centre}/placements/{placement}/check-out | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST   /api/v1/centres/{centre}/placements/{placement}/no-show | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST   /api/v1/centres/{centre}/placements/{placement}/finish | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST   /api/v1/centres/{centre}/placements/{placement}/break-off | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST   /api/v1/matching-rounds | 401 | 403 | 403 | 403 | 403 | yes | yes | 403 | 403 | 403
                GET    /api/v1/matching-rounds | 401 | 403 | 403 | 403 | 403 | yes | yes | 403 | 403 | 403
                GET    /api/v1/matching-rounds/{round} | 401 | 403 | 403 | 403 | 403 | yes | yes | 403 | 403 | 403
                PUT    /api/v1/matching-rounds/{round}/rulings | 401 | 403 | 403 | 403 | 403 | yes | yes | 403 | 403 | 403
                POST   /api/v1/matching-rounds/{round}/runs | 401 | 403 | 403 | 403 | 403 | yes | yes | 403 | 403 | 403
                GET    /api/v1/matching-rounds/{round}/lines | 401 | 403 | 403 | 403 | 403 | yes | yes | 403 | 403 | 403
                GET    /api/v1/matching-rounds/{round}/left-out | 401 | 403 | 403 | 403 | 403 | yes | yes | 403 | 403 | 403
                POST   /api/v1/matching-rounds/{round}/offers | 401 | 403 | 403 | 403 | 403 | yes | yes | 403 | 403 | 403
                POST   /api/v1/volunteers/me/calendar | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET    /api/v1/volunteers/me/calendar | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                DELETE /api/v1/volunteers/me/calendar | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET    /api/v1/volunteers/calendars/{token}.ics | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET    /api/v1/centres/{centre}/opportunities/{opportunity}/matches | 401 | 403 | 404 | 403 | 403 | yes | 403 | 403 | 403 | 403
                POST   /api/v1/centres/{centre}/placements/{placement}/agreement | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET    /api/v1/centres/{centre}/placements/{placement}/agreement | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET    /api/v1/centres/{centre}/placements/{placement}/requirements | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET    /api/v1/centres/{centre}/volunteering-agreements | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                GET    /api/v1/centres/{centre}/volunteering-agreements/{agreement} | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET    /api/v1/centres/{centre}/volunteering-agreements/{agreement}/file | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST   /api/v1/centres/{centre}/volunteering-agreements/{agreement}/accept | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST   /api/v1/centres/{centre}/volunteering-agreements/{agreement}/sign-on-paper | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                POST   /api/v1/centres/{centre}/volunteering-agreements/{agreement}/terminate | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET    /api/v1/volunteers/me/agreements | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET    /api/v1/centres/{centre}/volunteering-organisations/{organisation}/papers | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | yes | 403
                PUT    /api/v1/centres/{centre}/volunteering-organisations/{organisation}/particulars | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST   /api/v1/centres/{centre}/volunteering-organisations/{organisation}/insurance-policies | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST   /api/v1/centres/{centre}/volunteering-organisations/{organisation}/insurance-policies/{policy}/end | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET    /api/v1/centres/{centre}/insurance-list | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET    /api/v1/centres/{centre}/insurance-list/file | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET    /api/v1/centres/{centre}/placements/{placement}/hours | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST   /api/v1/centres/{centre}/placements/{placement}/hours | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST   /api/v1/centres/{centre}/placements/{placement}/hours/check-in | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST   /api/v1/centres/{centre}/placements/{placement}/hours/confirm | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST   /api/v1/centres/{centre}/placements/{placement}/hours/{entry}/dispute | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST   /api/v1/centres/{centre}/placements/{placement}/hours/{entry}/withdraw | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET    /api/v1/centres/{centre}/volunteering-hours | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET    /api/v1/centres/{centre}/volunteering-hours/file | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET    /api/v1/centres/{centre}/volunteering-hours/waiting | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | yes | 403
                GET    /api/v1/volunteers/me/hours | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET    /api/v1/centres/{centre}/volunteering-rates | 401 | 403 | 403 | 403 | 403 | yes | 403 | yes | yes | 403
                POST   /api/v1/centres/{centre}/volunteering-rates | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                POST   /api/v1/volunteers/me/certificates | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET    /api/v1/volunteers/me/certificates | 401 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET    /api/v1/volunteers/me/certificates/{certificate}/file | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST   /api/v1/centres/{centre}/volunteering-certificates | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET    /api/v1/centres/{centre}/volunteering-certificates | 401 | 403 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                GET    /api/v1/centres/{centre}/volunteering-certificates/{certificate}/file | 401 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                POST   /api/v1/centres/{centre}/volunteering-certificates/{certificate}/opinion | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST   /api/v1/centres/{centre}/volunteering-certificates/{certificate}/revoke | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST   /api/v1/centres/{centre}/volunteering-certificates/{certificate}/reissue | 401 | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET    /api/v1/volunteering-certificates/{number} | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                POST   /api/v1/volunteering-certificates/{number}/comparison | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET    /api/v1/volunteering-certificates/{number}/files/{hash} | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                """)
                .variable("opportunity", this::submitted)
                .variable("consent", centre -> "MATCHING")
                .variable("qualification", centre -> "first-aid")
                .body("POST /api/v1/centres/{centre}/opportunities", centre -> submission("Macierz", DAY))
                .verify(http, context);
    }

    @Test
    void aVolunteerTakesASeatStepsBackAndIsNotAtTwoCentresAtOnce() {
        var here = published(new CentreId("reymonta"));
        var there = published(new CentreId("nowa-huta"));
        Persona volunteer = volunteer("first-volunteer");
        Persona next = volunteer("next-volunteer");

        assertThat(place(Persona.admin(), here, "reymonta")).hasStatus(409);
        MvcTestResult placed = place(volunteer, here, "reymonta");
        assertThat(placed).hasStatus(201);
        assertThat(ApiCalls.<String>read(placed, "$.state")).isIn("ACCEPTED", "AGREED");
        MvcTestResult overlaps = place(volunteer, there, "nowa-huta");
        CollectionContract.refused(overlaps, 409, "shift-overlaps");
        assertThat(overlaps)
                .bodyJson()
                .extractingPath("$.placementId")
                .isEqualTo(ApiCalls.<String>read(placed, "$.id"));

        MvcTestResult waits = place(next, here, "reymonta");
        assertThat(ApiCalls.<String>read(waits, "$.state")).isEqualTo("WAITING");
        String path = "/api/v1/centres/reymonta/placements/";
        assertThat(post(next, path + read(placed, "$.id") + "/withdraw", "", Map.of()))
                .hasStatus(404);
        assertThat(post(volunteer, path + read(placed, "$.id") + "/withdraw", "", Map.of()))
                .hasStatusOk();
        assertThat(ApiCalls.<String>read(get(next, path + read(waits, "$.id")), "$.state"))
                .isEqualTo("OFFERED");
        assertThat(post(next, path + read(waits, "$.id") + "/accept", "", Map.of()))
                .hasStatusOk();
        assertThat(place(volunteer, there, "nowa-huta")).hasStatus(201);
        assertThat(JsonPath.<List<String>>read(
                        body(get(volunteer, "/api/v1/volunteers/me/placements")), "$.items[*].state"))
                .contains("WITHDRAWN")
                .hasSize(2);

        assertThat(new ToldEvents(consumers).of(Topics.VOLUNTEERING, read(waits, "$.id"), 3))
                .allSatisfy(told -> assertThat(told).startsWith("pl.krakow.centra.placement.changed.v1"));
        assertThat(body(get(COORDINATOR, "/api/v1/centres/reymonta/placements?opportunity=" + here[0])))
                .contains("Wolontariuszka");
        assertThat(get(volunteer, "/api/v1/centres/reymonta/placements?opportunity=" + here[0]))
                .hasStatus(404);
    }

    @Test
    void feedReadersLearnOfWhatIsNewInTheCityAndAtItsCentre() throws Exception {
        String announced = published(new CentreId("reymonta"))[0];
        String awaited = submitted(new CentreId("reymonta"));

        for (var path : List.of("/api/v1/opportunities/feed.atom", REYMONTA + "/feed.atom")) {
            var feed = feed(path);
            assertThat(texts(feed, "//a:feed/a:entry/a:id"))
                    .contains("urn:uuid:" + announced)
                    .doesNotContain("urn:uuid:" + awaited);
            var entry = "//a:entry[a:id='urn:uuid:%s']/a:".formatted(announced);
            assertThat(texts(feed, entry + "title")).containsExactly("Dyżur");
            assertThat(texts(feed, entry + "summary")).first(STRING).startsWith(String.valueOf(DAY.plusDays(40)));
            assertThat(texts(feed, entry + "link/@href")).first(STRING).endsWith("/volunteering/reymonta/" + announced);
            assertThat(texts(feed, "/a:feed/a:title")).first(STRING).startsWith("Volunteering opportunities – ");
        }
        assertThat(texts(feed("/api/v1/centres/nowa-huta/opportunities/feed.atom"), "//a:entry/a:id"))
                .doesNotContain("urn:uuid:" + announced);

        assertThat(post(COORDINATOR, REYMONTA + "/" + announced + "/close", "{}", Map.of("If-Match", "*")))
                .hasStatusOk();
        assertThat(texts(feed(REYMONTA + "/feed.atom"), "//a:entry/a:id")).doesNotContain("urn:uuid:" + announced);
    }

    private org.w3c.dom.Document feed(String path) throws Exception {
        var answer =
                http.get().uri(path).header(HttpHeaders.ACCEPT_LANGUAGE, "en").exchange();
        assertThat(answer).hasStatusOk().hasHeader(HttpHeaders.CONTENT_TYPE, "application/atom+xml;charset=UTF-8");
        var parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        return parsers.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
    }

    private static List<String> texts(org.w3c.dom.Document feed, String where) throws Exception {
        var path = XPathFactory.newInstance().newXPath();
        var namespaces = new SimpleNamespaceContext();
        namespaces.bindNamespaceUri("a", "http://www.w3.org/2005/Atom");
        path.setNamespaceContext(namespaces);
        var found = (NodeList) path.evaluate(where, feed, XPathConstants.NODESET);
        return IntStream.range(0, found.getLength())
                .mapToObj(place -> found.item(place).getTextContent())
                .toList();
    }

    /** The opportunity and its shift with one seat. */
    private String[] published(CentreId centre) {
        MvcTestResult submitted = post(
                Persona.representative(),
                "/api/v1/centres/%s/opportunities".formatted(centre),
                submission("Dyżur", DAY.plusDays(40)),
                Map.of());
        String id = read(submitted, "$.id");
        assertThat(post(
                        Persona.coordinator(centre),
                        "/api/v1/centres/%s/opportunities/%s/publish".formatted(centre, id),
                        "",
                        Map.of("If-Match", "*")))
                .hasStatusOk();
        return new String[] {id, read(submitted, "$.shifts[0].id")};
    }

    private Persona volunteer(String name) {
        var persona = new Persona(name, Set.of(Role.RESIDENT), List.of());
        volunteers.add(
                People.registered(People.profile("Wolontariuszka " + name, People.OF_AGE, null), persona.subject()));
        return persona;
    }

    private MvcTestResult place(Persona person, String[] shift, String centre) {
        return post(
                person,
                "/api/v1/centres/%s/placements".formatted(centre),
                "{\"opportunityId\": \"%s\", \"postId\": \"%s\"}".formatted(shift[0], shift[1]),
                Map.of());
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
                "shifts         | []                             | 422 | commitment-unfit",
                "shifts         | \"jutro\"                      | 400 | invalid-request",
                "commitment     | \"LONG_TERM\"                  | 422 | commitment-unfit",
                "commitment     | \"SINGLE_ACTION\"              | 422 | commitment-unfit",
                "newcomerSeats  | 2                              | 422 | too-many-newcomer-seats",
                "newcomerSeats  | -1                             | 400 | invalid-request",
                "applyBy        | \"2199-01-01\"                 | 422 | apply-by-too-late",
                "applyBy        | \"2026-02-30\"                 | 400 | invalid-request",
                "work           | [\"gra-w-klasy\"]              | 422 | term-unknown",
                "work           | [\"\"]                         | 400 | invalid-request",
                "place          | {\"kind\": \"AT\"}             | 422 | place-unfit",
                "title          | null                           | 400 | invalid-request",
                "title          | \"   \"                        | 400 | invalid-request",
                "title          | \"a\\u0000b\"                   | 400 | invalid-request",
                "organisationId | \"1\"                          | 400 | invalid-request",
                "organisationId | \"00000000-0000-0000-0000-000000000009\" | 422 | organisation-unknown",
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
                  "commitment": "SHIFTS",
                  "shifts": [
                    {"start": "%sT10:00:00+01:00", "end": "%sT14:00:00+01:00", "seats": 1},
                    {"start": "%sT14:00:00+01:00", "end": "%sT18:00:00+01:00", "seats": 3}
                  ],
                  "place": {"kind": "AT", "words": "Park Jordana", "district": "krowodrza"},
                  "requirements": {"welcomeSkills": ["event-organisation"]},
                  "work": ["events"]
                }
                """.formatted(title, FOUNDATION, day, day, day, day);
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
