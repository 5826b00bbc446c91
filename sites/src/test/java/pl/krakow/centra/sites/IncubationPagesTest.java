package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups that are led step by step, by coordinators and advisers. */
class IncubationPagesTest extends SitesTest {

    private static final String PATH = "/incubation/" + FakeIncubation.PATH;
    private static final List<String> PAGES = List.of(
            "/incubation",
            "/incubation/ended",
            "/incubation/new",
            "/incubation/new?q=ogr",
            "/incubation/new?beneficiary=b4&group=Ogrodnicy",
            PATH,
            "/incubation/" + FakeIncubation.ENDED);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /incubation | 1 grupa w drodze · 1 utknęła
                    /incubation | Teraz: Projekt statutu, od 75 dni
                    /incubation | 4 z 12 kroków
                    /incubation/ended | KRS 0000123456
                    /incubation/01900000-0000-7000-8000-00000000c001 | Najpierw: Projekt statutu
                    /incubation/01900000-0000-7000-8000-00000000c001 | 1 z 3 kroków
                    /incubation/01900000-0000-7000-8000-00000000c002 | stowarzyszenie w KRS
                    """)
    void showsEachPage(String path, String words) {
        var page = signedIn(FakeIssuer.COORDINATOR, REYMONTA).get(REYMONTA, path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"pl", "en", "uk"})
    void hasAllWordsInEveryLanguage(String language) {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        for (var path : PAGES) {
            var page = browser.get(REYMONTA, path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain("??");
        }
    }

    @Test
    void takesAStepFromTheRevisionThatWasOpened() {
        var browser = signedIn(FakeIssuer.ADVISER, REYMONTA);
        var page = browser.get(REYMONTA, PATH);
        var mistaken = browser.submit(page, "/steps/statute", Map.of("state", "SKIPPED"));
        assertThat(mistaken.body()).contains("id=\"e-reason-statute\"");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.method().equals("PUT"));

        assertThat(browser.submit(mistaken, "/steps/statute", Map.of("state", "DONE"))
                        .text())
                .contains("Krok zapisany: Projekt statutu");
        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("PUT"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.path()).endsWith("/steps/statute");
                    assertThat(asked.ifMatch()).isEqualTo("\"8\"");
                    assertThat(asked.body()).isEqualTo("{\"state\":\"DONE\"}");
                });
        assertThat(browser.submit(page, "/steps/statute/evidence", Map.of("link-statute", "statut"))
                        .body())
                .contains("id=\"e-link-statute\"");
        browser.submit(page, "/steps/statute/evidence", Map.of("link-statute", "https://example.org/statut.pdf"));
        assertThat(sent("/evidence").body()).contains("\"kind\":\"DOCUMENT\"", "statut.pdf");
    }

    @Test
    void notesInvitesAndEnds() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var page = browser.get(REYMONTA, PATH);
        assertThat(browser.submit(page, "/notes", Map.of("text", "Zadzwonić")).text())
                .contains("Zanotowane.");
        assertThat(sent("/notes").body()).contains("Zadzwonić");
        assertThat(browser.submit(page, "/invitation", Map.of()).text()).contains("7K3M-9QXD");

        assertThat(browser.submit(page, "/finish", Map.of("result", "ASSOCIATION", "krs", "12"))
                        .text())
                .contains("Podaj numer KRS, 10 cyfr.");
        browser.submit(page, "/finish", Map.of("result", "ASSOCIATION", "krs", "0000123456"));
        assertThat(sent("/finish").body()).contains("ASSOCIATION", "0000123456").doesNotContain("reason");
        browser.submit(browser.get(REYMONTA, "/incubation/" + FakeIncubation.ENDED), "/resume", Map.of());
        assertThat(sent("/resume").ifMatch()).isEqualTo("\"8\"");
    }

    @Test
    void beginsWithAGroupTheCentresKnow() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, "/incubation/new?beneficiary=b4&group=Ogrodnicy");
        assertThat(browser.submit(form, "/incubation/begin", Map.of("group", "Ogrodnicy", "goal", "2027-06-30"))
                        .status())
                .isEqualTo(200);
        var asked = sent("/incubation-paths");
        assertThat(asked.once()).isNotBlank();
        assertThat(asked.body()).contains("\"beneficiaryId\":\"b4\"", "\"goal\":\"2027-06-30\"");
    }

    @Test
    void saysWhatCantBeSeenAndKeepsOthersOut() {
        GATEWAY.stop("/incubation-paths");
        assertThat(signedIn(FakeIssuer.ADVISER, REYMONTA)
                        .get(REYMONTA, "/incubation")
                        .text())
                .contains("Nie widać teraz dróg grup.");
        GATEWAY.reset();
        GATEWAY.emptyOut();
        assertThat(signedIn(FakeIssuer.ADVISER, REYMONTA)
                        .get(REYMONTA, "/incubation")
                        .text())
                .contains("Nie prowadzicie teraz żadnej grupy");
        assertThat(signedIn(FakeIssuer.RECEPTIONIST, REYMONTA)
                        .get(REYMONTA, "/incubation")
                        .status())
                .isEqualTo(403);
    }

    private static FakeGateway.Asked sent(String end) {
        return GATEWAY.asked().stream()
                .filter(asked -> asked.method().equals("POST") && asked.path().endsWith(end))
                .reduce((_, last) -> last)
                .orElseThrow();
    }
}
