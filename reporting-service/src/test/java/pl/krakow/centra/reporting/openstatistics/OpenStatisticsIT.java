package pl.krakow.centra.reporting.openstatistics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.reporting.closing.ClosePeriod;
import pl.krakow.centra.reporting.closing.domain.Closable;
import pl.krakow.centra.reporting.counting.Loan;
import pl.krakow.centra.reporting.counting.RecordFact;
import pl.krakow.centra.reporting.openstatistics.domain.OpenTable;
import pl.krakow.centra.reporting.openstatistics.domain.Publications;

/** A published year in all its forms, as programs and portals fetch them. */
@EmbeddedInfrastructure
@SpringBootTest
@AutoConfigureMockMvc
class OpenStatisticsIT {

    private static final String STATISTICS = "/api/v1/public/statistics";
    private static final String YEAR = STATISTICS + "/2017";
    private static final LocalDate DAY = LocalDate.of(2017, 5, 15);

    @Autowired
    private MockMvcTester http;

    @Autowired
    private RecordFact recordFact;

    @Autowired
    private ClosePeriod closePeriod;

    @Autowired
    private PublishStatistics publish;

    @Autowired
    private Publications publications;

    /** Many organisations and one informal group at Reymonta, three and two at Nowa Huta. */
    @BeforeEach
    void aClosedYear() {
        if (publications.find(2017).isPresent()) {
            return;
        }
        use("reymonta", BeneficiaryKind.ORGANISATION, 100, 14);
        use("reymonta", BeneficiaryKind.INFORMAL_GROUP, 200, 1);
        use("nowa-huta", BeneficiaryKind.ORGANISATION, 300, 3);
        use("nowa-huta", BeneficiaryKind.INDIVIDUAL, 400, 2);
        var closed = closePeriod.handle(
                new ClosePeriod.Command(Closable.around(Closable.Kind.YEAR, DAY), true, null, Actor.ANONYMOUS));
        publications.add(publish.publication(((ClosePeriod.Outcome.Closed) closed).closing()));
    }

    private void use(String centre, BeneficiaryKind kind, int first, int many) {
        for (int i = 0; i < many; i++) {
            recordFact.handle(Loan.confirmed(centre, DAY.plusDays(i), new UUID(2017, first + i), kind)
                    .reckoned());
        }
    }

    @Test
    void saysTheSameAndHidesTheSameInEveryForm() throws Exception {
        var polish = cells(get(YEAR, "pl"));
        var table = CsvOnTheWeb.describedBy(text(get(YEAR + "/data.csv-metadata.json", "pl")));
        Map<List<String>, String> csv = new HashMap<>();
        for (var row : table.rows(text(get(YEAR + "/data.csv", "pl")))) {
            assertThat(row.get("status"))
                    .isEqualTo(Objects.requireNonNull(row.get("value")).isEmpty() ? "suppressed" : "published");
            csv.put(
                    List.of(row.get("indicator"), row.get("place"), row.get("dimension"), row.get("part")),
                    row.get("value"));
        }

        assertThat(csv).isEqualTo(polish);
        assertThat(cells(get(YEAR, "en"))).isEqualTo(polish);
        assertThat(cells(get(YEAR, "uk"))).isEqualTo(polish);
        assertThat(polish).containsEntry(List.of("beneficiaries.informalGroups", "reymonta", "", ""), "");
        assertThat(polish.values()).as("hidden, and not").contains("").contains("17");
        assertThat(polish.values().stream().filter(value -> !value.isEmpty()).map(Long::valueOf))
                .allMatch(value -> value == 0 || value >= OpenTable.FEW_ORGANISATIONS);
    }

    @Test
    void isFoundWhereItsDescriptionsSay() throws Exception {
        var table = CsvOnTheWeb.describedBy(text(get(YEAR + "/data.csv-metadata.json", "pl")));
        assertThat(URI.create(table.url()).getPath()).isEqualTo(YEAR + "/data.csv");
        assertThat(get(YEAR + "/data.csv", "pl").getResponse().getHeader(HttpHeaders.LINK))
                .isEqualTo("<data.csv-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\"");

        var catalogue = DcatProfile.of(text(get(STATISTICS + "/catalog", "pl")));
        assertThat(catalogue.datasets()).anyMatch(dataset -> dataset.endsWith(YEAR));
        for (var distribution : catalogue.distributions()) {
            var address = URI.create(catalogue.only(distribution, DcatProfile.dcat("downloadURL")))
                    .getPath();
            var media = catalogue.only(distribution, DcatProfile.dcat("mediaType"));
            assertThat(get(address, "pl"))
                    .hasStatusOk()
                    .satisfies(answer -> assertThat(
                                    String.valueOf(answer.getResponse().getContentType()))
                            .startsWith(media.substring(media.indexOf("media-types/") + "media-types/".length())));
        }
        for (var schema : catalogue.all(DcatProfile.dct("conformsTo"))) {
            assertThat(get(URI.create(schema).getPath(), "pl")).hasStatusOk();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', application/json",
        "/2017, application/json",
        "/2017/data.csv, text/csv;charset=UTF-8",
        "/2017/data.csv-metadata.json, application/csvm+json",
        "/catalog, application/ld+json",
    })
    void mayBeKeptOnTheWayForAnHour(String path, String type) {
        var answer = get(STATISTICS + path, "pl");

        assertThat(answer).hasStatusOk();
        assertThat(String.valueOf(answer.getResponse().getContentType()).replace("; ", ";"))
                .startsWith(type);
        assertThat(answer.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("max-age=3600, public");
        var tag = answer.getResponse().getHeader(HttpHeaders.ETAG);
        if (!path.isEmpty()) {
            assertThat(tag).isNotNull();
            assertThat(http.get()
                            .uri(STATISTICS + path)
                            .header(HttpHeaders.ACCEPT_LANGUAGE, "pl")
                            .header(HttpHeaders.IF_NONE_MATCH, String.valueOf(tag))
                            .exchange())
                    .hasStatus(304);
        }
    }

    @Test
    void speaksTheReadersLanguage() {
        var polish = get(YEAR, "pl");
        var english = get(YEAR, "en");

        assertThat(JsonPath.<String>read(text(polish), "$.note")).startsWith("Liczby od 1 do 4");
        assertThat(JsonPath.<String>read(text(english), "$.note")).isNotEqualTo(JsonPath.read(text(polish), "$.note"));
        assertThat(english.getResponse().getHeader(HttpHeaders.VARY)).contains(HttpHeaders.ACCEPT_LANGUAGE);
        assertThat(english.getResponse().getHeader(HttpHeaders.ETAG))
                .as("a copy in one language isn't one in the other")
                .isNotEqualTo(polish.getResponse().getHeader(HttpHeaders.ETAG));
    }

    @ParameterizedTest
    @CsvSource({"/1998", "/1998/data.csv", "/1998/data.csv-metadata.json"})
    void saysOfEveryFormThatAYearIsNotPublished(String path) {
        var answer = get(STATISTICS + path, "en");

        assertThat(answer).hasStatus(404).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("statistics-unpublished");
    }

    /** By indicator, place, dimension and part; empty where the value is left out. */
    private static Map<List<String>, String> cells(MvcTestResult answer) {
        Map<List<String>, String> cells = new HashMap<>();
        for (Map<String, Object> cell : JsonPath.<List<Map<String, Object>>>read(text(answer), "$.cells[*]")) {
            var value = cell.get("value");
            assertThat(cell.get("suppressed")).isEqualTo(value == null);
            cells.put(
                    List.of(
                            String.valueOf(cell.get("indicator")),
                            String.valueOf(cell.getOrDefault("centre", "city")),
                            String.valueOf(cell.getOrDefault("by", "")),
                            String.valueOf(cell.getOrDefault("part", ""))),
                    value == null ? "" : String.valueOf(value));
        }
        return cells;
    }

    private MvcTestResult get(String path, String language) {
        return http.get()
                .uri(path)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
