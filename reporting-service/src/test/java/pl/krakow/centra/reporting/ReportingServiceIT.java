package pl.krakow.centra.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import com.jayway.jsonpath.JsonPath;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.domainevents.BeneficiaryRegistered;
import pl.krakow.centra.domainevents.BookingCancelled;
import pl.krakow.centra.domainevents.BookingCancelled.CancelledBy;
import pl.krakow.centra.domainevents.BookingConfirmed;
import pl.krakow.centra.domainevents.BookingFacts;
import pl.krakow.centra.domainevents.BookingRequested;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.EventHeaders;
import pl.krakow.centra.domainevents.EventTypes;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.event.EventJson;
import pl.krakow.centra.kit.test.AuthorisationMatrix;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.test.ShownAnswers;

/** The whole service over its store and a broker, from the event on the topic to the answer over HTTP. */
@EmbeddedInfrastructure
@SpringBootTest
@AutoConfigureMockMvc
class ReportingServiceIT {

    private static final ZoneId KRAKOW = ZoneId.of("Europe/Warsaw");
    private static final Persona CITY = Persona.city();
    private static final Persona COORDINATOR = Persona.coordinator(new CentreId("reymonta"));
    private static final UUID FOUNDATION = UUID.randomUUID();
    private static final UUID CHOIR = UUID.randomUUID();

    @Autowired
    private MockMvcTester http;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private ApplicationContext context;

    /** From the request to the figures and from a figure back to the bookings it is made of. */
    @Test
    void aBookingReachesTheReportOnceAndIsFoundBehindItsFigures() {
        LocalDate day = LocalDate.of(2027, 3, 1);
        UUID morning = UUID.randomUUID();
        UUID evening = UUID.randomUUID();
        UUID elsewhere = UUID.randomUUID();
        BookingFacts first = booking(morning, "reymonta", day, 9, 90, FOUNDATION, 30);
        publish(
                new BeneficiaryRegistered(
                        FOUNDATION, "krakow", BeneficiaryKind.ORGANISATION, "V Krowodrza", "reymonta"),
                1);
        publish(new BookingRequested(first), 1);
        publish(new BookingConfirmed(first), 2);
        publish(new BookingConfirmed(first), 2);
        publish(new BookingRequested(first), 1);
        publish(new BookingConfirmed(booking(elsewhere, "nowa-huta", day, 9, 60, FOUNDATION, 12)), 1);
        BookingFacts called = booking(evening, "reymonta", day, 18, 60, CHOIR, 10);
        publish(new BookingCancelled(called, CancelledBy.USER, false), 2);
        publish(new BookingConfirmed(called), 1);

        String period = "?from=%s&to=%s".formatted(day, day);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(body(summary(CITY, period)))
                        .satisfies(
                                json -> assertThat(number(json, "$.total.requests"))
                                        .isEqualTo(3),
                                json -> assertThat(number(json, "$.total.cancellations"))
                                        .isEqualTo(1)));

        String json = body(summary(CITY, period));
        assertThat(number(json, "$.total.roomUses")).isEqualTo(2);
        assertThat(number(json, "$.total.people")).isEqualTo(42);
        assertThat(number(json, "$.total.hours")).isEqualTo(2.5);
        assertThat(number(json, "$.total.beneficiaries.total")).isEqualTo(1);
        assertThat(number(json, "$.centres[0].beneficiaries.organisations")).isEqualTo(1);
        assertThat(number(json, "$.centres[1].beneficiaries.organisations")).isEqualTo(1);
        assertThat(JsonPath.<String>read(json, "$.definitions")).isEqualTo("2027-02");
        assertThat(JsonPath.<List<String>>read(json, "$.sources[*].topic"))
                .containsExactly("centra.beneficiaries", "centra.booking");

        List<String> behind = new ArrayList<>();
        String page = body(facts(CITY, period + "&indicator=roomUses&limit=1"));
        behind.addAll(JsonPath.read(page, "$.items[*].id"));
        page = body(
                facts(CITY, period + "&indicator=roomUses&limit=1&cursor=" + JsonPath.<String>read(page, "$.next")));
        behind.addAll(JsonPath.read(page, "$.items[*].id"));
        assertThat(JsonPath.<List<Object>>read(page, "$..next")).isEmpty();
        assertThat(behind).containsExactlyInAnyOrder(morning.toString(), elsewhere.toString());

        String minutes = body(facts(COORDINATOR, period + "&indicator=hours&centre=reymonta"));
        assertThat(number(minutes, "$.figure")).isEqualTo(90);
        assertThat(number(minutes, "$.items[0].amount")).isEqualTo(90);
        String rooms = body(get(CITY, "/api/v1/reports/figures" + period + "&indicator=hours&by=room"));
        assertThat(number(rooms, "$.figures[0].total.parts['1w040']")).isEqualTo(150);
        assertThat(number(rooms, "$.figures[0].centres[0].amount.figure")).isEqualTo(90);
        String course = body(get(CITY, "/api/v1/reports/course" + period + "&indicator=roomUses&every=DAY"));
        assertThat(number(course, "$.figures[0].total[0]")).isEqualTo(2);
        String room = body(facts(CITY, period + "&indicator=hours&by=room&value=1w040"));
        assertThat(JsonPath.<List<Integer>>read(room, "$.items[*].amount")).containsExactlyInAnyOrder(60, 90);
        String who = body(facts(CITY, period + "&indicator=beneficiaries.total"));
        assertThat(JsonPath.<List<String>>read(who, "$.items[*].id")).containsExactly(FOUNDATION.toString());
        assertThat(JsonPath.<String>read(who, "$.items[0].district")).isEqualTo("V Krowodrza");
    }

    @Test
    void showsEveryCentreToTheCityOnly() {
        matrix("""
                | anonymous | resident | representative | city | admin | coordinator | receptionist | adviser | former coordinator
                GET /api/v1/reports/indicators    | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET /api/v1/reports/summary       | 401 | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 403
                GET /api/v1/reports/summary/facts | 401 | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 403
                GET /api/v1/reports/figures       | 401 | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 403
                GET /api/v1/reports/course        | 401 | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 403
                GET /api/v1/reports/occupancy     | 401 | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 403
                """, "from=2026-01-01&to=2026-01-31");
    }

    @Test
    void showsACentreToItsCoordinatorWhoNamesIt() {
        String first = first().value();
        matrix("""
                | anonymous | resident | representative | city | admin | coordinator | coordinator elsewhere | receptionist | adviser | former coordinator
                GET /api/v1/reports/indicators    | yes | yes | yes | yes | yes | yes | yes | yes | yes | yes
                GET /api/v1/reports/summary       | 401 | 403 | 403 | 200 | 200 | 200 | 403 | 403 | 403 | 403
                GET /api/v1/reports/summary/facts | 401 | 403 | 403 | 200 | 200 | 200 | 403 | 403 | 403 | 403
                GET /api/v1/reports/figures       | 401 | 403 | 403 | 200 | 200 | 200 | 403 | 403 | 403 | 403
                GET /api/v1/reports/course        | 401 | 403 | 403 | 200 | 200 | 200 | 403 | 403 | 403 | 403
                GET /api/v1/reports/occupancy     | 401 | 403 | 403 | 200 | 200 | 200 | 403 | 403 | 403 | 403
                """, "from=2026-01-01&to=2026-01-31&centre=" + first);
    }

    @Test
    void hidesACentreThatIsNamedBesideOnesOwn() {
        matrix("""
                | city | admin | coordinator | coordinator elsewhere
                GET /api/v1/reports/indicators    | yes | yes | yes | yes
                GET /api/v1/reports/summary       | 200 | 200 | 403 | 403
                GET /api/v1/reports/summary/facts | 200 | 200 | 403 | 403
                GET /api/v1/reports/figures       | 200 | 200 | 403 | 403
                GET /api/v1/reports/course        | 200 | 200 | 403 | 403
                GET /api/v1/reports/occupancy     | 200 | 200 | 403 | 403
                """, "from=2026-01-01&to=2026-01-31&centre=reymonta&centre=nowa-huta");
    }

    /** What is somebody's own, or the city's. */
    @Test
    void showsWhatWasPromisedAndClosedToTheCityAndTheOperatorInOffice() {
        AuthorisationMatrix.of("""
                | anonymous | resident | representative | city | admin | coordinator | coordinator elsewhere | receptionist | adviser | former coordinator
                GET /api/v1/reports/contracts                            | 401 | 403 | 403 | 200 | 200 | 200 | 200 | 403 | 403 | 403
                GET /api/v1/reports/contracts/{centre}/{begins}          | 401 | 403 | 403 | 200 | 200 | 200 | 403 | 403 | 403 | 403
                GET /api/v1/reports/contracts/{centre}/{begins}/versions | 401 | 403 | 403 | 200 | 200 | 200 | 403 | 403 | 403 | 403
                PUT /api/v1/reports/contracts/{centre}/{begins}          | 401 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403 | 403
                GET /api/v1/reports/closings                             | 401 | 403 | 403 | 200 | 200 | 200 | 403 | 403 | 403 | 403
                POST /api/v1/reports/closings                            | 401 | 403 | 403 | yes | 403 | 403 | 403 | 403 | 403 | 403
                GET /api/v1/reports/closings/preview                     | 401 | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 403 | 403
                GET /api/v1/reports/closings/check                       | 401 | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 403 | 403
                GET /api/v1/reports/closings/{number}                    | 401 | 403 | 403 | 404 | 404 | 404 | 403 | 403 | 403 | 403
                GET /api/v1/reports/closings/{number}/document           | 401 | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 403 | 403
                GET /api/v1/reports/closings/{number}/corrections/{correction}/facts | 401 | 403 | 403 | 404 | 404 | 404 | 403 | 403 | 403 | 403
                PUT /api/v1/reports/closings/{number}/corrections/{correction}/explanation | 401 | 403 | 403 | 400 | 403 | 403 | 403 | 403 | 403 | 403
                GET /api/v1/reports/export                               | 401 | 403 | 403 | 200 | 200 | 200 | 403 | 403 | 403 | 403
                GET /api/v1/reports/exports                              | 401 | 403 | 403 | 200 | 200 | 200 | 200 | 403 | 403 | 403
                POST /api/v1/reports/exports                             | 401 | 403 | 403 | yes | yes | yes | yes | 403 | 403 | 403
                GET /api/v1/reports/exports/{export}                     | 401 | 403 | 403 | 404 | 404 | 404 | 404 | 403 | 403 | 403
                GET /api/v1/reports/exports/{export}/file                | 401 | 403 | 403 | 404 | 404 | 404 | 404 | 403 | 403 | 403
                GET /api/v1/reports/statements                           | 401 | 403 | 403 | 200 | 200 | 200 | 200 | 403 | 403 | 403
                POST /api/v1/reports/statements                          | 401 | 403 | 403 | yes | 403 | yes | yes | 403 | 403 | 403
                GET /api/v1/reports/statements/{statement}               | 401 | 403 | 403 | 404 | 404 | 404 | 404 | 403 | 403 | 403
                PUT /api/v1/reports/statements/{statement}/texts/{section} | 401 | 403 | 403 | yes | 403 | yes | yes | 403 | 403 | 403
                POST /api/v1/reports/statements/{statement}/versions     | 401 | 403 | 403 | yes | 403 | yes | yes | 403 | 403 | 403
                GET /api/v1/reports/statements/{statement}/versions/{version} | 401 | 403 | 403 | 404 | 404 | 404 | 404 | 403 | 403 | 403
                GET /api/v1/reports/charts/course                        | 401 | 403 | 403 | 200 | 200 | 200 | 403 | 403 | 403 | 403
                GET /api/v1/reports/charts/comparison                    | 401 | 403 | 403 | 200 | 200 | 200 | 403 | 403 | 403 | 403
                GET /api/v1/reports/charts/hours                         | 401 | 403 | 403 | 200 | 200 | 200 | 403 | 403 | 403 | 403
                GET /api/v1/reports/charts/promises                      | 401 | 403 | 403 | 200 | 200 | 200 | 403 | 403 | 403 | 403
                GET /api/v1/public/statistics                            | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET /api/v1/public/statistics/catalog                    | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200 | 200
                GET /api/v1/public/statistics/{year}                     | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET /api/v1/public/statistics/{year}/data.csv            | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                GET /api/v1/public/statistics/{year}/data.csv-metadata.json | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404 | 404
                """ + untried(10, SUMMARIES) + untried(10, TRUST))
                .variable("begins", centre -> term(centre).toString())
                .variable("number", centre -> "4711")
                .variable("correction", centre -> "1")
                .variable("section", centre -> "task")
                .variable("version", centre -> "1")
                .variable("year", centre -> "1999")
                .query("GET /api/v1/reports/export", "format=csv&from=2026-01-01&to=2026-01-31&centre=" + first())
                .query(
                        "GET /api/v1/reports/charts/course",
                        "indicator=hours&every=WEEK&as=svg&from=2026-01-01&to=2026-01-31&centre=" + first())
                .query(
                        "GET /api/v1/reports/charts/comparison",
                        "indicator=hours&by=room&from=2026-01-01&to=2026-01-31&centre=" + first())
                .query("GET /api/v1/reports/charts/hours", "from=2026-01-01&to=2026-01-31&centre=" + first())
                .query("GET /api/v1/reports/charts/promises", "begins=%s&centre=%s".formatted(term(first()), first()))
                .query("GET /api/v1/reports/closings", "centre=" + first())
                .query("GET /api/v1/reports/closings/{number}", "centre=" + first())
                .query("GET /api/v1/reports/closings/{number}/corrections/{correction}/facts", "centre=" + first())
                .query("GET /api/v1/reports/closings/preview", "kind=MONTH&on=2026-01-01")
                .verify(http, context);
    }

    private static final List<String> SUMMARIES = List.of(
            "GET /api/v1/reports/indicators",
            "GET /api/v1/reports/summary",
            "GET /api/v1/reports/summary/facts",
            "GET /api/v1/reports/figures",
            "GET /api/v1/reports/course",
            "GET /api/v1/reports/occupancy");

    private static final List<String> OTHERS = List.of(
            "GET /api/v1/reports/contracts",
            "GET /api/v1/reports/contracts/{centre}/{begins}",
            "GET /api/v1/reports/contracts/{centre}/{begins}/versions",
            "PUT /api/v1/reports/contracts/{centre}/{begins}",
            "GET /api/v1/reports/closings",
            "POST /api/v1/reports/closings",
            "GET /api/v1/reports/closings/preview",
            "GET /api/v1/reports/closings/check",
            "GET /api/v1/reports/closings/{number}",
            "GET /api/v1/reports/closings/{number}/document",
            "GET /api/v1/reports/closings/{number}/corrections/{correction}/facts",
            "PUT /api/v1/reports/closings/{number}/corrections/{correction}/explanation",
            "GET /api/v1/reports/export",
            "GET /api/v1/reports/exports",
            "POST /api/v1/reports/exports",
            "GET /api/v1/reports/exports/{export}",
            "GET /api/v1/reports/exports/{export}/file",
            "GET /api/v1/reports/statements",
            "POST /api/v1/reports/statements",
            "GET /api/v1/reports/statements/{statement}",
            "PUT /api/v1/reports/statements/{statement}/texts/{section}",
            "POST /api/v1/reports/statements/{statement}/versions",
            "GET /api/v1/reports/statements/{statement}/versions/{version}",
            "GET /api/v1/reports/charts/course",
            "GET /api/v1/reports/charts/comparison",
            "GET /api/v1/reports/charts/hours",
            "GET /api/v1/reports/charts/promises",
            "GET /api/v1/public/statistics",
            "GET /api/v1/public/statistics/catalog",
            "GET /api/v1/public/statistics/{year}",
            "GET /api/v1/public/statistics/{year}/data.csv",
            "GET /api/v1/public/statistics/{year}/data.csv-metadata.json");

    private static final List<String> TRUST = List.of(
            "GET /api/v1/reports/sources",
            "GET /api/v1/reports/sources/parked",
            "POST /api/v1/reports/sources/replay",
            "GET /api/v1/reports/rebuilds",
            "POST /api/v1/reports/rebuilds",
            "GET /api/v1/reports/rebuilds/{generation}",
            "POST /api/v1/reports/rebuilds/{generation}/switch",
            "POST /api/v1/reports/rebuilds/{generation}/discard");

    /** Whether figures can be trusted, and having them built anew. */
    @Test
    void leavesTheFiguresToTheAdministratorsAndShowsTheCityHowTheyStand() {
        AuthorisationMatrix.of("""
                | anonymous | resident | representative | city | admin | coordinator | receptionist | adviser | former coordinator
                GET /api/v1/reports/sources                         | 401 | 403 | 403 | 200 | 200 | 200 | 403 | 403 | 403
                GET /api/v1/reports/sources/parked                  | 401 | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 403
                POST /api/v1/reports/sources/replay                 | 401 | 403 | 403 | 403 | 200 | 403 | 403 | 403 | 403
                GET /api/v1/reports/rebuilds                        | 401 | 403 | 403 | 200 | 200 | 403 | 403 | 403 | 403
                POST /api/v1/reports/rebuilds                       | 401 | 403 | 403 | 403 | yes | 403 | 403 | 403 | 403
                GET /api/v1/reports/rebuilds/{generation}           | 401 | 403 | 403 | 404 | 404 | 403 | 403 | 403 | 403
                POST /api/v1/reports/rebuilds/{generation}/switch   | 401 | 403 | 403 | 403 | 404 | 403 | 403 | 403 | 403
                POST /api/v1/reports/rebuilds/{generation}/discard  | 401 | 403 | 403 | 403 | 404 | 403 | 403 | 403 | 403
                """ + untried(9, SUMMARIES) + untried(9, OTHERS))
                .variable("generation", _ -> "4711")
                .verify(http, context);
    }

    private static String untried(int columns, List<String> endpoints) {
        return endpoints.stream()
                .map(endpoint -> endpoint + " | -".repeat(columns) + "\n")
                .collect(Collectors.joining());
    }

    /** When the term in office began there. */
    private LocalDate term(CentreId centre) {
        return context.getBean(CentreCatalogue.class)
                .find(centre)
                .flatMap(known -> known.operatorOn(LocalDate.now(KRAKOW)))
                .orElseThrow()
                .from();
    }

    /** The whole way of a promise and a closing over HTTP. */
    @Test
    void keepsWhatWasPromisedAndClosesAYear() {
        var contract = "/api/v1/reports/contracts/reymonta/" + term(new CentreId("reymonta"));
        var promises = "{\"note\": \"umowa\", \"promises\": [{\"indicator\": \"roomUses\", \"amount\": 1200}]}";
        var entered = http.put()
                .uri(contract)
                .with(CITY)
                .header("If-Match", "*")
                .contentType(MediaType.APPLICATION_JSON)
                .content(promises)
                .exchange();
        assertThat(entered).hasStatusOk();
        assertThat(number(body(entered), "$.promises[0].amount")).isEqualTo(1200);
        assertThat(JsonPath.<String>read(body(get(COORDINATOR, contract)), "$.promises[0].name"))
                .isEqualTo("Użyczenia sal");
        assertThat(http.put()
                        .uri(contract)
                        .with(CITY)
                        .header("If-Match", "\"77\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(promises)
                        .exchange())
                .hasStatus(412);
        var twice = promises.replace("]}", ", {\"indicator\": \"roomUses\", \"amount\": 7}]}");
        assertThat(http.put()
                        .uri(contract)
                        .with(CITY)
                        .header("If-Match", "*")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(twice)
                        .exchange())
                .hasStatus(422);

        var close = "{\"kind\": \"YEAR\", \"on\": \"2019-05-05\", \"acceptMissing\": false}";
        var closed = http.post()
                .uri("/api/v1/reports/closings")
                .with(CITY)
                .contentType(MediaType.APPLICATION_JSON)
                .content(close)
                .exchange();
        assertThat(closed).hasStatus(201);
        assertThat(http.post()
                        .uri("/api/v1/reports/closings")
                        .with(CITY)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(close)
                        .exchange())
                .hasStatus(409);
        var location = String.valueOf(closed.getResponse().getHeader("Location"));
        assertThat(JsonPath.<String>read(body(get(CITY, location)), "$.period.from"))
                .isEqualTo("2019-01-01");
        assertThat(get(COORDINATOR, location + "?centre=reymonta"))
                .as("before the term")
                .hasStatus(403);
        assertThat(JsonPath.<Boolean>read(body(get(CITY, "/api/v1/reports/closings/check")), "$.intact"))
                .isTrue();
    }

    private void matrix(String table, String query) {
        int columns = (int) table.lines()
                .findFirst()
                .orElseThrow()
                .chars()
                .filter(sign -> sign == '|')
                .count();
        AuthorisationMatrix.of(table + untried(columns, OTHERS) + untried(columns, TRUST))
                .query("GET /api/v1/reports/summary", query)
                .query("GET /api/v1/reports/summary/facts", query + "&indicator=people")
                .query("GET /api/v1/reports/figures", query + "&indicator=hours&by=room")
                .query("GET /api/v1/reports/occupancy", query)
                .query("GET /api/v1/reports/course", query + "&indicator=hours&every=WEEK")
                .verify(http, context);
    }

    /** The centre from which the matrix sees its people. */
    private CentreId first() {
        return context.getBean(CentreCatalogue.class).all().getFirst().id();
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-02-01&to=2026-01-31, 400, period-backwards",
        "from=2016-01-01&to=2026-01-01, 400, period-too-long",
        "from=1999-12-31&to=2000-01-01, 400, period-out-of-reach",
        "from=%2B999999999-12-31&to=%2B999999999-12-31, 400, invalid-request",
        "from=2026-02-30&to=2026-03-01, 400, invalid-request",
        "to=2026-03-01, 400, invalid-request",
        "from=2026-01-01&to=2026-01-01&centre=atlantis, 404, centre-unknown",
        "from=2026-01-01&to=2026-01-01&centre=%00, 400, invalid-request",
    })
    void refusesWhatItCannotReport(String query, int status, String code) {
        MvcTestResult answer = summary(CITY, "?" + query);

        assertThat(answer).hasStatus(status);
        assertThat(answer).hasContentType("application/problem+json");
        if (!query.contains("%00")) {
            assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "indicator=happiness, indicator-unknown",
        "indicator=hours&by=weather&value=fine, not-broken-down-by",
        "indicator=hours&by=field&value=law, not-broken-down-by",
        "indicator=people&cursor=nonsense, cursor-malformed",
        "indicator=people&cursor=WyIxIl0, cursor-malformed",
        "indicator=beneficiaries.total&cursor=WyJ4Il0, cursor-malformed",
        "indicator=people&limit=0, invalid-request",
        "indicator=hours&by=room, invalid-request",
        "indicator=hours&by=room&value=, invalid-request",
    })
    void refusesToOpenWhatIsNoFigure(String query, String code) {
        MvcTestResult answer = facts(CITY, "?from=2026-01-01&to=2026-01-31&" + query);

        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"pl, Tylko własne centrum", "en, Your own centre only", "uk, Лише власний центр"})
    void refusesInTheReadersLanguage(String language, String title) {
        MvcTestResult answer = http.get()
                .uri("/api/v1/reports/summary?from=2026-01-01&to=2026-01-31")
                .with(COORDINATOR)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange();

        assertThat(answer).hasStatus(403);
        assertThat(answer).bodyJson().extractingPath("$.title").isEqualTo(title);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:problem:reporting:own-centre-only");
    }

    @Test
    void definesItsIndicators() {
        assertThat(http.get().uri("/api/v1/reports/indicators").exchange())
                .bodyJson()
                .extractingPath("$.indicators[?(@.id == 'roomUses')].name.pl")
                .asArray()
                .containsExactly("Użyczenia sal");
    }

    @Test
    void describesItself() {
        MvcTestResult description = http.get().uri("/v3/api-docs").exchange();

        assertThat(description).hasStatusOk();
        assertThat(description)
                .bodyJson()
                .extractingPath("$.paths")
                .asMap()
                .containsKeys(
                        "/api/v1/reports/summary",
                        "/api/v1/reports/summary/facts",
                        "/api/v1/reports/figures",
                        "/api/v1/reports/indicators");
    }

    /** Each indicator at a centre, in an operator's term, in the city, over any days; also opened. */
    @Test
    void answersEveryIndicatorForACentreATermTheCityAndAnyDays() {
        List<String> all =
                JsonPath.read(body(http.get().uri("/api/v1/reports/indicators").exchange()), "$.indicators[*].id");
        var term = "from=%s&to=2028-12-31&centre=reymonta".formatted(term(new CentreId("reymonta")));
        for (var asked : List.of(
                "from=2027-03-01&to=2027-03-31&centre=reymonta",
                term,
                "from=2027-01-01&to=2027-12-31",
                "from=2027-02-11&to=2027-03-01&centre=nowa-huta")) {
            List<String> answered = new ArrayList<>();
            for (int first = 0; first < all.size(); first += 50) {
                var query = all.subList(first, Math.min(all.size(), first + 50)).stream()
                        .map(id -> "indicator=" + id)
                        .collect(Collectors.joining("&"));
                var person = asked.equals(term) ? COORDINATOR : CITY;
                String answer = body(get(person, "/api/v1/reports/figures?compare=true&" + asked + "&" + query));
                answered.addAll(JsonPath.read(answer, "$.figures[*].indicator"));
            }
            assertThat(answered).as(asked).isEqualTo(all);
        }
        for (var indicator : all) {
            assertThat(facts(CITY, "?from=2027-03-01&to=2027-03-31&indicator=" + indicator))
                    .as(indicator)
                    .hasStatusOk();
        }
    }

    /** Every answer but those of rebuilds, whose state says what they are. */
    @Test
    void showsWhatAnswersLookLike() throws Exception {
        var answer = http.get().uri("/v3/api-docs").exchange();

        assertThat(ShownAnswers.check(body(answer)))
                .contains(
                        "ReportSummary",
                        "ReportFigures",
                        "ReportCourse",
                        "ReportOccupancy",
                        "ReportFigure",
                        "Indicators",
                        "ReportChart",
                        "PageClosingHead",
                        "PageCorrectionFact",
                        "Closing",
                        "Contract",
                        "ReportExports",
                        "Statements",
                        "Statement",
                        "ReportSources",
                        "PublicStatistics");
    }

    private MvcTestResult summary(Persona person, String query) {
        return get(person, "/api/v1/reports/summary" + query);
    }

    private MvcTestResult facts(Persona person, String query) {
        return get(person, "/api/v1/reports/summary/facts" + query);
    }

    private MvcTestResult get(Persona person, String uri) {
        return http.get().uri(URI.create(uri)).with(person).exchange();
    }

    private static String body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private static double number(String json, String path) {
        return JsonPath.<Number>read(json, path).doubleValue();
    }

    private static BookingFacts booking(
            UUID id, String centre, LocalDate day, int hour, int minutes, UUID beneficiary, int people) {
        var start = day.atTime(LocalTime.of(hour, 0)).atZone(KRAKOW).toOffsetDateTime();
        return new BookingFacts(
                id,
                centre,
                "1w040",
                day,
                start,
                start.plusMinutes(minutes),
                beneficiary,
                BeneficiaryKind.ORGANISATION,
                people);
    }

    private void publish(DomainEvent event, long version) {
        var type = EventTypes.of(event);
        var message = new ProducerRecord<>(
                type.topic(), event.subject(), EventJson.write(event).getBytes(UTF_8));
        List.of(
                        List.of(EventHeaders.SPEC_VERSION, "1.0"),
                        List.of(EventHeaders.ID, UUID.randomUUID().toString()),
                        List.of(EventHeaders.SOURCE, "/booking-service"),
                        List.of(EventHeaders.TYPE, type.name()),
                        List.of(EventHeaders.TIME, Instant.now().toString()),
                        List.of(EventHeaders.SUBJECT, event.subject()),
                        List.of(EventHeaders.CENTRE, event.centre()),
                        List.of(EventHeaders.AGGREGATE_VERSION, String.format(Locale.ROOT, "%d", version)))
                .forEach(header ->
                        message.headers().add(header.get(0), header.get(1).getBytes(UTF_8)));
        kafka.send(message).join();
    }
}
