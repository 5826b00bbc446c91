package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statistics for everybody, and the page for those who write programs. */
class OpenPagesTest extends SitesTest {

    @Test
    void showsTheLatestYearOfAllCentresTogether() {
        var page = browser().get(HOME, "/statistics");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Wszystkie centra razem, 2025", "Opublikowano 15 stycznia 2026.")
                .contains("Użyczenia sal 2 146", "Obecni na wydarzeniach 1 800")
                .contains("Szkolenia 1 200", "Debaty 600")
                .doesNotContain("Nie podano 0");
        assertThat(page.text().indexOf("Szkolenia"))
                .as("the largest first")
                .isLessThan(page.text().indexOf("Debaty"));
        assertThat(page.body())
                .contains("href=\"/api/v1/public/statistics/2025/data.csv\"")
                .contains("/api/v1/public/statistics/2025/data.csv-metadata.json", "/api/v1/public/statistics/catalog");
        assertThat(GATEWAY.asked())
                .allSatisfy(asked -> assertThat(asked.authorization()).isNull());
    }

    @Test
    void saysWhatIsLeftOutAndDrawsNoBarForIt() {
        var page = browser().get(HOME, "/statistics?place=reymonta");

        assertThat(page.text())
                .contains("Centrum Obywatelskie – ul. Reymonta 20, 2025", "Osoby indywidualne ukryte")
                .contains("„Ukryte” znaczy: od 1 do 4 osób albo od 1 do 2 organizacji.");
        var row = page.body().substring(page.body().indexOf(">Osoby indywidualne<"));
        assertThat(row.substring(0, row.indexOf("</tr>"))).doesNotContain("<rect");
    }

    @Test
    void comparesCentresAndYears() {
        var page = browser().get(HOME, "/statistics?place=reymonta");
        assertThat(page.text())
                .contains("Centra obok siebie", "Beneficjenci 306 306 612")
                .contains("Rok po roku", "Użyczenia sal 1 072 1 073");
        var course = page.body().substring(page.body().indexOf("id=\"course-head\""));
        var hidden = course.substring(course.indexOf(">Osoby indywidualne<"));
        assertThat(hidden.substring(0, hidden.indexOf("</tr>")))
                .as("a line would tell what is left out")
                .doesNotContain("class=\"spark\"");

        assertThat(browser().get(HOME, "/statistics?place=nowa-huta").text())
                .as("a centre that is new has nothing to be compared with")
                .doesNotContain("Rok po roku");
        assertThat(browser().get(HOME, "/statistics?year=2024&place=nowa-huta").text())
                .contains("Tego centrum wtedy jeszcze nie było.");
    }

    @Test
    void takesWhatIsAskedForOnlyWhereThereIsSuchAThing() {
        assertThat(browser().get(HOME, "/statistics?year=1999&place=krypton").text())
                .contains("Wszystkie centra razem, 2025");
        assertThat(browser().get(REYMONTA, "/statistics").text()).contains("ul. Reymonta 20, 2025");
        assertThat(browser().get(REYMONTA, "/statistics?place=city").text()).contains("Wszystkie centra razem, 2025");
    }

    @Test
    void saysThatNoYearIsClosedYetOrThatNothingCanBeSeen() {
        GATEWAY.emptyOut();
        assertThat(browser().get(HOME, "/statistics").text())
                .contains("Żaden rok nie jest jeszcze zamknięty.", "Jak liczymy");

        GATEWAY.reset();
        GATEWAY.stop("/statistics/2025");
        var page = browser().get(HOME, "/statistics");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("Nie widać teraz statystyk.", "Jak liczymy");
    }

    @Test
    void showsExamplesThatNameTheHostTheReaderIsAt() {
        var page = browser().get(HOME, "/developers");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "Dla programistów",
                        "kodu autoryzacji z PKCE",
                        ISSUER.uri() + "/.well-known/openid-configuration");
        var commands = Pattern.compile("<code data-example[^>]*>([^<]*)</code>").matcher(page.body());
        int found = 0;
        while (commands.find()) {
            found++;
            assertThat(commands.group(1)).startsWith("curl &#39;http://localhost:" + port + "/api/v1/");
        }
        assertThat(found).isEqualTo(11);
        assertThat(page.body()).contains("href=\"/api/docs\"", "href=\"/api/v1/openapi.json\"");
        assertThat(browser().get(REYMONTA, "/developers").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/statistics", "/developers"})
    void isInThreeLanguagesAndLight(String path) throws IOException {
        for (var language : new String[] {"pl", "en", "uk"}) {
            var page = browser().get(HOME, path + "?lang=" + language);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).contains("<html lang=\"" + language + "\"").doesNotContain("??");
            assertThat(page.body()).contains("href=\"http://localhost:" + port + path + "\"");
        }
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            var page = browser().get(HOME, path).body();
            zip.write(page.getBytes(StandardCharsets.UTF_8));
            var sheets = Pattern.compile("href=\"(/assets/[^\"]*\\.css)\"").matcher(page);
            while (sheets.find()) {
                zip.write(browser().get(HOME, sheets.group(1)).body().getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(bytes.size()).as("page and style, compressed").isLessThan(30_000);
    }
}
