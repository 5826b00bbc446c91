package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who goes on a study visit. */
class StudyVisitsPagesTest extends SitesTest {

    private static final String VISIT = "/study-visits/" + FakeStudyVisits.VISIT;

    @ParameterizedTest
    @CsvSource({"pl", "en", "uk"})
    void hasAllWordsInEveryLanguage(String language) {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        for (var path : new String[] {"/study-visits", VISIT}) {
            var page = browser.get(REYMONTA, path + "?lang=" + language);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain("??");
        }
    }

    @Test
    void ranksAssessesAndDecides() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var page = browser.get(REYMONTA, VISIT);
        assertThat(page.text())
                .contains("1. Anna Nowak", "73,3 z 100 punktów", "czeka na oceny", "Działasz w organizacji : spełnia");

        browser.submit(page, "/r1/assessment", Map.of("mark.c1", "5"));
        assertThat(sent("/r1/assessment").body()).contains("\"marks\":{\"c1\":5}");
        assertThat(browser.submit(page, "/r2/ruling", Map.of("met", "true")).text())
                .contains("Napisz powód, najwyżej 300 znaków.");
        browser.submit(page, "/r2/ruling", Map.of("met", "true", "reason", "Statut"));
        assertThat(sent("/r2/ruling").body()).contains("\"criterion\":\"c2\"", "\"met\":true", "Statut");

        assertThat(browser.submit(page, "/decision", Map.of("words", "Dziękujemy"))
                        .text())
                .contains("Decyzja zapisana");
        assertThat(sent("/decision").ifMatch()).isEqualTo("\"31\"");
        GATEWAY.takeRooms();
        var refused = browser.submit(page, "/decision", Map.of("words", "Dziękujemy"));
        assertThat(refused.text()).contains("Nie wszystkich oceniono", "Dziękujemy");
    }

    @Test
    void keepsMarksAndReasonsThatWerentTaken() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var page = browser.get(REYMONTA, VISIT);

        var mistake = browser.submit(page, "/r1/assessment", Map.of("mark.c1", "pięć"));
        assertThat(mistake.text()).contains("Wpisz oceny liczbami całymi.");
        assertThat(mistake.body()).contains("value=\"pięć\"", "<title>Błąd:");
        assertThat(GATEWAY.asked())
                .noneMatch(
                        asked -> asked.method().equals("PUT") || asked.method().equals("POST"));

        GATEWAY.stop("/assessment");
        GATEWAY.stop("/ruling");
        assertThat(browser.submit(page, "/r1/assessment", Map.of("mark.c1", "4"))
                        .body())
                .contains("value=\"4\"", "usługa chwilowo nie odpowiada");
        assertThat(browser.submit(page, "/r2/ruling", Map.of("met", "true", "reason", "Statut"))
                        .body())
                .contains("value=\"Statut\"", "usługa chwilowo nie odpowiada");
    }

    @Test
    void letsAdvisersAssessAndTheCoordinatorDecide() {
        var adviser = signedIn(FakeIssuer.ADVISER, REYMONTA);
        assertThat(adviser.get(REYMONTA, VISIT).text())
                .contains("Zapisz moje oceny")
                .doesNotContain("Zdecyduj o wszystkich");
        assertThat(signedIn(FakeIssuer.RECEPTIONIST, REYMONTA)
                        .get(REYMONTA, "/study-visits")
                        .status())
                .isEqualTo(403);
        GATEWAY.stop("/programme");
        assertThat(signedIn(FakeIssuer.COORDINATOR, REYMONTA)
                        .get(REYMONTA, "/study-visits")
                        .text())
                .contains("Nie widać teraz wizyt studyjnych.");
    }

    private static FakeGateway.Asked sent(String end) {
        return GATEWAY.asked().stream()
                .filter(asked -> asked.path().endsWith(end))
                .reduce((_, last) -> last)
                .orElseThrow();
    }
}
