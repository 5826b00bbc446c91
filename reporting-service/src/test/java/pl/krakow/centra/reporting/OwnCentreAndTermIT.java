package pl.krakow.centra.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.reporting.counting.Loan;
import pl.krakow.centra.reporting.counting.RecordFact;

/**
 * A coordinator who tries to read what isn't its own: another centre, an earlier operator's term, somebody else's file. What must not
 * be read carries numbers and ids nothing else has, so a leak shows wherever it is; the city sees each of them the same way.
 */
@EmbeddedInfrastructure
@SpringBootTest
@AutoConfigureMockMvc
class OwnCentreAndTermIT {

    private static final String REPORTS = "/api/v1/reports";
    private static final Persona CITY = Persona.city();
    private static final Persona COORDINATOR = Persona.coordinator(new CentreId("reymonta"));
    private static final int PEOPLE_ELSEWHERE = 791_903;
    private static final int PEOPLE_BEFORE_THE_TERM = 600_707;
    private static final UUID BOOKED_ELSEWHERE = UUID.fromString("0198f3a0-0000-7000-8000-00000000e15e");
    private static final UUID BOOKED_BEFORE = UUID.fromString("0198f3a0-0000-7000-8000-0000000bef0e");
    private static final UUID GUEST_ELSEWHERE = UUID.fromString("0198f3a0-0000-7000-8000-00000009e57e");
    private static final List<String> MARKS = List.of(
            String.valueOf(PEOPLE_ELSEWHERE),
            String.valueOf(PEOPLE_BEFORE_THE_TERM),
            String.valueOf(PEOPLE_ELSEWHERE + PEOPLE_BEFORE_THE_TERM),
            BOOKED_ELSEWHERE.toString(),
            BOOKED_BEFORE.toString(),
            GUEST_ELSEWHERE.toString());

    private static final String OWN_TERM = "from=2026-03-01&to=2026-03-31";
    /** The first year of the term: a year ago somebody else was in office. */
    private static final String FIRST_YEAR = "from=2025-03-01&to=2025-03-31";

    private static final List<String> BEYOND = List.of(
            OWN_TERM + "&centre=nowa-huta",
            OWN_TERM + "&centre=reymonta&centre=nowa-huta",
            OWN_TERM + "&centre=nowa-huta&centre=reymonta",
            OWN_TERM + "&centre=reymonta,nowa-huta",
            OWN_TERM + "&centre=reymonta&centre=",
            OWN_TERM + "&centre=",
            OWN_TERM,
            OWN_TERM + "&centre=Nowa-Huta",
            OWN_TERM + "&centre=%6eowa-huta",
            "from=2020-05-01&to=2020-05-31&centre=reymonta",
            "from=2024-03-01&to=2026-03-31&centre=reymonta",
            "from=2024-12-31&to=2025-01-01&centre=reymonta",
            "from=2028-12-31&to=2029-01-01&centre=reymonta");

    private static final List<String> OPERATIONS = List.of(
            "/summary?",
            "/summary?compare=true&",
            "/figures?indicator=people&",
            "/figures?indicator=roomUses&by=room&compare=true&",
            "/figures?indicator=people&compare=true&",
            "/course?indicator=people&every=MONTH&",
            "/course?indicator=people&every=MONTH&compare=true&",
            "/occupancy?",
            "/summary/facts?indicator=people&",
            "/summary/facts?indicator=beneficiaries.total&",
            "/summary/facts?indicator=beneficiaries.total&member=" + GUEST_ELSEWHERE + "&",
            "/export?format=csv&",
            "/charts/course?indicator=people&every=MONTH&",
            "/charts/course?indicator=people&every=MONTH&compare=true&as=svg&",
            "/charts/comparison?indicator=people&",
            "/charts/comparison?indicator=people&with=YEAR_AGO&",
            "/charts/comparison?indicator=people&with=BEFORE&as=svg&",
            "/charts/hours?");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private RecordFact recordFact;

    @BeforeEach
    void whatMustNotBeRead() {
        booked(BOOKED_ELSEWHERE, "nowa-huta", LocalDate.of(2026, 3, 12), GUEST_ELSEWHERE, PEOPLE_ELSEWHERE);
        booked(BOOKED_BEFORE, "reymonta", LocalDate.of(2020, 5, 12), new UUID(3, 3), PEOPLE_BEFORE_THE_TERM);
        booked(new UUID(4, 2024), "reymonta", LocalDate.of(2024, 3, 12), new UUID(3, 3), PEOPLE_BEFORE_THE_TERM);
        booked(new UUID(4, 2026), "reymonta", LocalDate.of(2026, 3, 12), new UUID(3, 4), 12);
    }

    private void booked(UUID booking, String centre, LocalDate day, UUID beneficiary, int people) {
        recordFact.handle(new Loan(
                        booking,
                        1,
                        centre,
                        day,
                        Loan.State.CONFIRMED,
                        beneficiary,
                        BeneficiaryKind.ORGANISATION,
                        60,
                        people)
                .reckoned());
    }

    @Test
    void isRefusedWhateverLiesBeyondItsCentreOrItsTerm() {
        for (var operation : OPERATIONS) {
            for (var beyond : BEYOND) {
                var answer = get(COORDINATOR, REPORTS + operation + beyond);

                assertThat(answer.getResponse().getStatus())
                        .as(operation + beyond)
                        .isIn(400, 403, 404);
                assertNothingLeaks(operation + beyond, answer);
            }
        }
    }

    @Test
    void readsItsOwnCentreInItsOwnTermAndNothingBesideIt() {
        for (var operation : OPERATIONS) {
            for (var own : List.of(
                    OWN_TERM + "&centre=reymonta",
                    OWN_TERM + "&centre=reymonta&centres=nowa-huta&centre%5B%5D=nowa-huta",
                    FIRST_YEAR + "&centre=reymonta")) {
                var answer = get(COORDINATOR, REPORTS + operation + own);

                boolean comparesWithBefore = operation.contains("with=YEAR_AGO") && own.startsWith(FIRST_YEAR);
                assertThat(answer.getResponse().getStatus())
                        .as(operation + own)
                        .isEqualTo(comparesWithBefore ? 403 : 200);
                assertNothingLeaks(operation + own, answer);
            }
        }
        assertThat(text(get(COORDINATOR, REPORTS + "/figures?indicator=people&" + OWN_TERM + "&centre=reymonta")))
                .contains("\"figure\":12");
    }

    /** What leaks would look like: without this the attack would prove nothing. */
    @Test
    void wouldShowALeakAsItShowsItToTheCity() {
        for (var operation : List.of(
                "/summary?",
                "/figures?indicator=people&",
                "/course?indicator=people&every=MONTH&",
                "/summary/facts?indicator=people&",
                "/export?format=csv&",
                "/charts/comparison?indicator=people&")) {
            assertThat(text(get(CITY, REPORTS + operation + OWN_TERM + "&centre=nowa-huta")))
                    .as(operation)
                    .containsAnyOf(MARKS.toArray(String[]::new));
        }
        assertThat(text(get(
                        CITY, REPORTS + "/figures?indicator=people&compare=true&" + FIRST_YEAR + "&centre=reymonta")))
                .contains("\"yearAgo\":" + PEOPLE_BEFORE_THE_TERM);
    }

    @Test
    void ordersNoFileOfWhatItMayNotRead() {
        var own = "\"from\": \"2026-03-01\", \"to\": \"2026-03-31\"";
        var before = "\"from\": \"2020-05-01\", \"to\": \"2020-05-31\"";
        for (var kind : List.of(
                "\"kind\": \"SUMMARY\"",
                "\"kind\": \"COURSE\", \"indicators\": [\"people\"], \"every\": \"MONTH\"",
                "\"kind\": \"BEHIND\", \"indicators\": [\"people\"]")) {
            for (var beyond : List.of(
                    own + ", \"centres\": [\"nowa-huta\"]",
                    own + ", \"centres\": [\"reymonta\", \"nowa-huta\"]",
                    own + ", \"centres\": []",
                    own,
                    before + ", \"centres\": [\"reymonta\"]")) {
                var order = "{%s, \"format\": \"CSV\", %s}".formatted(kind, beyond);

                assertThat(post(COORDINATOR, "/exports", order)).as(order).hasStatus(403);
            }
        }
        assertThat(post(COORDINATOR, "/exports", "{\"kind\": \"CLOSING\", \"format\": \"CSV\", \"number\": 1}"))
                .as("the whole city’s")
                .hasStatus(403);
    }

    @Test
    void fetchesNobodyElsesFileAndReadsNobodyElsesStatement() {
        var ordered = post(
                CITY,
                "/exports",
                "{\"kind\": \"SUMMARY\", \"format\": \"CSV\", \"from\": \"2026-03-01\", \"to\": \"2026-03-31\"}");
        assertThat(ordered).hasStatus(202);
        String file = JsonPath.read(text(ordered), "$.id");
        assertThat(get(COORDINATOR, REPORTS + "/exports/" + file)).hasStatus(404);
        assertThat(get(COORDINATOR, REPORTS + "/exports/" + file + "/file")).hasStatus(404);

        var statement = post(
                Persona.coordinator(new CentreId("nowa-huta")),
                "/statements",
                "{\"form\": \"PUBLIC_TASK\", \"centre\": \"nowa-huta\", \"from\": \"2026-03-01\", \"to\": \"2026-03-31\"}");
        assertThat(statement.getResponse().getStatus()).isEqualTo(201);
        String id = JsonPath.read(text(statement), "$.id");
        assertThat(get(COORDINATOR, REPORTS + "/statements/" + id)).hasStatus(404);
        assertThat(post(
                        COORDINATOR,
                        "/exports",
                        "{\"kind\": \"STATEMENT\", \"format\": \"CSV\", \"statement\": \"" + id + "\"}"))
                .hasStatus(404);
        assertNothingLeaks("the list", get(COORDINATOR, REPORTS + "/statements"));
        assertThat(text(get(COORDINATOR, REPORTS + "/statements"))).doesNotContain(id);

        for (var form : List.of(
                "{\"form\": \"PUBLIC_TASK\", \"centre\": \"nowa-huta\", \"from\": \"2026-03-01\", \"to\": \"2026-03-31\"}",
                "{\"form\": \"PUBLIC_TASK\", \"centre\": \"reymonta\", \"from\": \"2020-05-01\", \"to\": \"2020-05-31\"}",
                "{\"form\": \"CITY_PROGRAMME\", \"from\": \"2026-03-01\", \"to\": \"2026-03-31\"}")) {
            assertThat(post(COORDINATOR, "/statements", form)).as(form).hasStatus(403);
        }
    }

    @Test
    void seesOfAClosedPeriodItsOwnCentreOnly() {
        var closed = post(CITY, "/closings", "{\"kind\": \"MONTH\", \"on\": \"2026-03-01\", \"acceptMissing\": true}");
        assertThat(closed.getResponse().getStatus()).isIn(201, 409);
        var list = text(get(CITY, REPORTS + "/closings"));
        List<Integer> numbers = JsonPath.read(list, "$.items[?(@.period.from == '2026-03-01')].number");
        var path = REPORTS + "/closings/" + numbers.getFirst();

        var own = get(COORDINATOR, path + "?parts=true&centre=reymonta");
        assertThat(own).hasStatusOk();
        assertNothingLeaks("its own part", own);
        assertThat(Set.copyOf(JsonPath.<List<String>>read(text(own), "$..centre")))
                .containsOnly("reymonta");
        assertThat(JsonPath.<List<Object>>read(text(own), "$..closedBy")).isEmpty();

        List<String> beyond =
                new ArrayList<>(List.of("", "?centre=nowa-huta", "/document", "/document?centre=reymonta"));
        beyond.forEach(
                each -> assertThat(get(COORDINATOR, path + each)).as(each).hasStatus(403));
        assertThat(text(get(CITY, path))).as("what would leak").contains(String.valueOf(PEOPLE_ELSEWHERE));
    }

    private static void assertNothingLeaks(String attempt, MvcTestResult answer) {
        assertThat(text(answer)).as(attempt).doesNotContain(MARKS);
    }

    private MvcTestResult get(Persona person, String uri) {
        return http.get().uri(URI.create(uri)).with(person).exchange();
    }

    private MvcTestResult post(Persona person, String path, String body) {
        return http.post()
                .uri(REPORTS + path)
                .with(person)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
