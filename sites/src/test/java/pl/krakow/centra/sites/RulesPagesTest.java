package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pl.krakow.centra.sites.FakeGateway.Answer;

/** Limits and regulations of a centre: read by all who work there, changed by its coordinator after seeing what changes. */
class RulesPagesTest extends SitesTest {

    @Test
    void showsWhatChangesBeforeItIsSaved() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, "/settings/rules/limits");
        var fields = Map.of(
                "quota.0.limit", "3",
                "quota.0.unit", "BOOKINGS",
                "quota.0.period", "WEEK",
                "quota.1.limit", "8",
                "quota.1.unit", "HOURS",
                "quota.1.period", "MONTH");
        var seen = browser.submit(form, "/settings/rules/limits", fields);

        assertThat(seen.text())
                .contains("Co się zmieni")
                .contains("Najwyżej 2: rezerwacje na tydzień")
                .contains("Najwyżej 3: rezerwacje na tydzień")
                .contains("Najwyżej 8: godziny na miesiąc")
                .contains("Zasady obowiązują od zapisania.");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.method().equals("PUT"));

        var all = new HashMap<>(fields);
        all.put("act", "save");
        assertThat(browser.submit(seen, "/settings/rules/limits", all).text()).contains("Zasady zapisane.");
        assertThat(GATEWAY.asked())
                .anyMatch(asked -> asked.method().equals("PUT")
                        && asked.path().endsWith("/centres/reymonta/fair-use")
                        && "\"1\"".equals(asked.ifMatch())
                        && asked.body().contains("\"code\":\"weekly\"")
                        && asked.body().contains("\"limit\":3")
                        && asked.body().contains("\"code\":\"limit-1\""));
    }

    @Test
    void keepsWhatWasTypedAndTheRevisionAfterAMistake() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var again = browser.submit(
                browser.get(REYMONTA, "/settings/rules/limits"),
                "/settings/rules/limits",
                Map.of("quota.0.limit", "dwie", "revision", "1", "sanction.0.strikes", "2", "sanction.0.within", "0"));

        assertThat(again.text()).contains("Podaj liczbę od 0 do 99999.").contains("Podaj, jak długo");
        assertThat(again.body()).contains("value=\"dwie\"").contains("name=\"revision\" value=\"1\"");
    }

    @Test
    void comparesWithWhatHoldsNowAfterSomebodyElseChangedTheRules() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, "/settings/rules/limits");
        GATEWAY.answer("PUT", "/fair-use", Answer.problem(412, "precondition-failed", "Ktoś to zmienił"));
        GATEWAY.answer(
                "GET",
                "/fair-use",
                Answer.of(
                        "{\"quotas\":[{\"code\":\"daily\",\"period\":\"DAY\",\"unit\":\"HOURS\",\"limit\":4,\"kinds\":[]}],\"sanctions\":[],\"revision\":9}"));

        var again = browser.submit(
                form,
                "/settings/rules/limits",
                Map.of("act", "save", "quota.0.limit", "3", "quota.0.unit", "BOOKINGS", "quota.0.period", "WEEK"));

        assertThat(again.text())
                .contains("Ktoś zmienił zasady w międzyczasie.")
                .contains("znika")
                .contains("Najwyżej 4: godziny na dzień");
        assertThat(again.body()).contains("name=\"revision\" value=\"9\"").contains("value=\"3\"");
    }

    @Test
    void keepsTheFormReadyToBeSavedWhileNobodyAnswers() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var limits = browser.get(REYMONTA, "/settings/rules/limits");
        var regulations = browser.get(REYMONTA, "/settings/rules/regulations");
        GATEWAY.answer("PUT", "/fair-use", new Answer(503, "{}"));
        GATEWAY.answer("PUT", "/regulations", new Answer(503, "{}"));

        var unsaved = browser.submit(
                limits,
                "/settings/rules/limits",
                Map.of("act", "save", "quota.0.limit", "3", "quota.0.unit", "BOOKINGS", "quota.0.period", "WEEK"));
        assertThat(unsaved.text())
                .contains("Nic nie zapisano, bo usługa chwilowo nie odpowiada.")
                .contains("Co się zmieni");
        assertThat(unsaved.body()).contains("name=\"act\" value=\"save\"").contains("value=\"3\"");

        var unpublished =
                browser.submit(regulations, "/settings/rules/regulations", Map.of("pl", "§ 1. Nowy", "act", "publish"));
        assertThat(unpublished.text())
                .contains("Nic nie zapisano, bo usługa chwilowo nie odpowiada.")
                .contains("Tak to przeczytają użytkownicy");
        assertThat(unpublished.body()).contains("name=\"act\" value=\"publish\"");
    }

    @Test
    void putsWhatTheApiFoundAtItsFieldAndShowsNoChangeThen() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        GATEWAY.answer(
                "PUT",
                "/fair-use",
                new Answer(
                        400,
                        "{\"status\":400,\"code\":\"invalid\",\"title\":\"Popraw\",\"errors\":[{\"pointer\":\"/quotas/0/limit\",\"message\":\"Najwyżej 200.\"}]}"));

        var again = browser.submit(
                browser.get(REYMONTA, "/settings/rules/limits"),
                "/settings/rules/limits",
                Map.of("act", "save", "quota.0.limit", "300", "quota.0.unit", "BOOKINGS", "quota.0.period", "WEEK"));

        assertThat(again.body()).contains("id=\"e-quota.0.limit\"");
        assertThat(again.text()).contains("Najwyżej 200.").doesNotContain("Co się zmieni");
    }

    @Test
    void showsRegulationsAsTheyWillBeReadAndThenPublishesThem() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var seen = browser.submit(
                browser.get(REYMONTA, "/settings/rules/regulations"),
                "/settings/rules/regulations",
                Map.of("pl", "§ 1. Nowy"));
        assertThat(seen.text()).contains("Tak to przeczytają użytkownicy").contains("§ 1. Nowy");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.method().equals("PUT"));

        browser.submit(seen, "/settings/rules/regulations", Map.of("pl", "§ 1. Nowy", "act", "publish"));

        assertThat(GATEWAY.asked())
                .anyMatch(asked -> asked.method().equals("PUT")
                        && asked.path().endsWith("/regulations")
                        && "\"1\"".equals(asked.ifMatch())
                        && asked.body().contains("§ 1. Nowy"));
    }

    @Test
    void listsEveryVersionOfTheRegulations() {
        assertThat(signedIn(FakeIssuer.RECEPTIONIST, REYMONTA)
                        .get(REYMONTA, "/settings/rules")
                        .text())
                .contains("Wersje regulaminu")
                .contains("regulamin 2025-01")
                .doesNotContain("Zmień limity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/settings/rules/limits", "/settings/rules/regulations"})
    void letsOnlyTheCoordinatorWrite(String path) {
        assertThat(signedIn(FakeIssuer.RECEPTIONIST, REYMONTA)
                        .get(REYMONTA, path)
                        .status())
                .isEqualTo(403);
        var coordinator = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        for (var language : new String[] {"en", "uk", "pl"}) {
            var page = coordinator.get(REYMONTA, path + "?lang=" + language);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("??");
        }
    }
}
