package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A centre's own figures: for its coordinator, of its own centre, within the term. */
class FiguresPagesTest extends SitesTest {

    @Test
    void showsOwnFiguresAgainstWhatWasPromisedAndEarlierPeriods() {
        var page = signedIn(FakeIssuer.COORDINATOR, REYMONTA).get(REYMONTA, "/figures");

        assertThat(page.text())
                .contains("Rezultaty z umów")
                .contains("Porady, godziny 760 z 700 Osiągnięte")
                .contains("zabraknie 4")
                .contains("prognoza: 8")
                .contains("Użyczenia sal 986 1 717 1 878")
                .contains("średnio 60%")
                .contains("Wolontariat. Liczby mogą być za niskie.");
        assertThat(page.body())
                .contains("href=\"/figures/roomUses?from=2026-01-01")
                .doesNotContain("id=\"centre\"");
        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.path().contains("/reports/figures"))
                .isNotEmpty()
                .allMatch(asked -> asked.path().contains("centre=reymonta"));
    }

    @Test
    void asksForThePeriodChosenAndOfNoOtherCentre() {
        signedIn(FakeIssuer.COORDINATOR, REYMONTA)
                .get(REYMONTA, "/figures?from=2026-01-01&to=2026-03-31&centre=nowa-huta");

        assertThat(GATEWAY.asked())
                .anyMatch(asked -> asked.path().contains("/reports/figures")
                        && asked.path().contains("from=2026-01-01&to=2026-03-31&centre=reymonta"))
                .noneMatch(asked -> asked.path().contains("centre=nowa-huta"));
    }

    @Test
    void opensAFigureDownToItsEventsWithPartsInWords() {
        var page = signedIn(FakeIssuer.COORDINATOR, REYMONTA).get(REYMONTA, "/figures/roomUses?by=room");

        assertThat(page.text())
                .contains("Potwierdzone rezerwacje")
                .contains("1w040")
                .contains("booking 0198f3a0-0000-7000-8000-000000000001");
        assertThat(page.body()).contains("href=\"/figures/roomUses?by=beneficiaryKind");
    }

    @Test
    void saysWhatTheApiRefusesToSayOfAnotherTerm() {
        GATEWAY.answer(
                "GET",
                "/reports/figures",
                FakeGateway.Answer.problem(403, "own-term-only", "To nie jest kadencja tego operatora"));

        assertThat(signedIn(FakeIssuer.COORDINATOR, REYMONTA)
                        .get(REYMONTA, "/figures?from=2024-01-01&to=2024-12-31")
                        .text())
                .contains("To nie jest kadencja tego operatora");
    }

    @Test
    void writesTheOperatorsStatementOnceAndInItsOwnName() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var page = browser.get(REYMONTA, "/figures/statements");
        browser.submit(page, "/figures/statements", Map.of("from", "2026-01-01", "to", "2026-12-31"));

        assertThat(GATEWAY.asked())
                .anyMatch(asked -> asked.method().equals("POST")
                        && asked.path().endsWith("/reports/statements")
                        && asked.once() != null
                        && page.body().contains(asked.once())
                        && asked.body().contains("\"form\":\"PUBLIC_TASK\"")
                        && asked.body().contains("\"centre\":\"reymonta\""));
    }

    @Test
    void ordersFilesOfItsOwnCentreOnly() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var page = browser.get(REYMONTA, "/figures");
        var files = browser.submit(page, "/figures/files", Map.of("format", "PDF", "centre", "nowa-huta"));

        assertThat(files.text()).contains("Plik się pisze.").contains("centra-2026.xlsx");
        assertThat(GATEWAY.asked())
                .anyMatch(asked -> asked.method().equals("POST")
                        && asked.path().endsWith("/exports")
                        && asked.body().contains("\"centres\":[\"reymonta\"]"));
        assertThat(browser.get(REYMONTA, "/figures/files/0198f3a0-0000-7000-8000-0000000000f1")
                        .body())
                .isEqualTo("PK");
    }

    @Test
    void saysWhenTheFigureMovedBetweenThePagesOfWhatItIsMadeOf() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        assertThat(browser.get(REYMONTA, "/figures/roomUses").text())
                .contains("Wszystkie pozycje razem: 2 146")
                .doesNotContain("Ta liczba zmieniła się");

        GATEWAY.answer("GET", "/summary/facts", FakeGateway.Answer.of(FakeReports.factsOfAFigureThatMoved()));
        var page = browser.get(REYMONTA, "/figures/roomUses?by=room&value=1w040&cursor=weiter");

        assertThat(page.text())
                .contains("Ta liczba zmieniła się, odkąd otwarto jej pierwszą stronę.")
                .doesNotContain("Wszystkie pozycje razem");
        assertThat(page.body())
                .containsPattern(
                        "href=\"/figures/roomUses\\?((?!cursor=)[^\"])*value=1w040((?!cursor=)[^\"])*\">Otwórz ją od początku</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/figures", "/figures/roomUses", "/figures/statements", "/figures/files"})
    void isForTheCoordinatorAndSaysWhenReportsAreDown(String path) {
        var coordinator = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        assertThat(signedIn(FakeIssuer.RECEPTIONIST, REYMONTA)
                        .get(REYMONTA, path)
                        .status())
                .isEqualTo(403);
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.path().contains("/reports"));
        GATEWAY.stop("/reports");

        var page = coordinator.get(REYMONTA, path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Nie widać teraz sprawozdań.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en", "uk"})
    void lacksNoWords(String language) {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        browser.get(REYMONTA, "/figures?lang=" + language);

        for (var path : new String[] {
            "/figures", "/figures/roomUses?by=beneficiaryKind", "/figures/statements", "/figures/files"
        }) {
            var page = browser.get(REYMONTA, path);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("??");
        }
    }
}
