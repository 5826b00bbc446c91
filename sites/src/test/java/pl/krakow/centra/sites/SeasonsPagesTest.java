package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pl.krakow.centra.sites.FakeGateway.Answer;

/** The seasonal round as a centre's staff run it. */
class SeasonsPagesTest extends SitesTest {

    private static final String SEASON = "/seasons/" + FakeSeasons.SEASON;
    private static final String WISH = SEASON + "/wishes/" + FakeSeasons.WISH;

    @Test
    void listsSeasonsAndSaysWhenThereAreNone() {
        var browser = signedIn(FakeIssuer.RECEPTIONIST, REYMONTA);
        assertThat(browser.get(REYMONTA, "/seasons").text())
                .contains("Wiosna 2027")
                .contains("jest propozycja")
                .contains("40 wniosków")
                .doesNotContain("Zaplanuj sezon");
        GATEWAY.emptyOut();
        assertThat(browser.get(REYMONTA, "/seasons").text()).contains("Nie ma jeszcze sezonów");
    }

    @Test
    void plansASeasonOnceFromTheFirstToTheEndOfTheLastDayOfWishes() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, "/seasons/new");
        browser.submit(
                form,
                "/seasons/new",
                Map.of(
                        "name", "Wiosna 2027",
                        "from", "2027-02-01",
                        "until", "2027-06-20",
                        "wishesFrom", "2026-12-01",
                        "wishesUntil", "2026-12-20",
                        "cap", "7,5",
                        "rooms", "1w040"));

        assertThat(GATEWAY.asked())
                .anyMatch(asked -> asked.method().equals("POST")
                        && asked.path().endsWith("/centres/reymonta/seasons")
                        && asked.once() != null
                        && form.body().contains(asked.once())
                        && asked.body().contains("\"wishesUntil\":\"2026-12-21T00:00:00+01:00\"")
                        && asked.body().contains("\"weeklyCap\":\"PT7H30M\"")
                        && asked.body().contains("\"rooms\":[\"1w040\"]"));
    }

    @Test
    void putsMistakesAtTheirFields() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var again = browser.submit(
                browser.get(REYMONTA, "/seasons/new"),
                "/seasons/new",
                Map.of("name", "Wiosna", "from", "2027-02-01", "until", "2027-01-01", "cap", "dużo"));

        assertThat(again.text())
                .contains("Wybierz dzień nie wcześniejszy niż pierwszy.")
                .contains("Podaj liczbę godzin")
                .contains("Zaznacz przynajmniej jedną salę.");
        assertThat(again.body()).contains("value=\"dużo\"").contains("value=\"Wiosna\"");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.method().equals("POST"));
    }

    @Test
    void showsHowFarTheRoundIsAndWhatEachWishGets() {
        assertThat(signedIn(FakeIssuer.COORDINATOR, REYMONTA)
                        .get(REYMONTA, SEASON)
                        .text())
                .contains("32 z 40")
                .contains("720 z 900")
                .contains("Próby chóru")
                .contains("Wtorek, 18:00–20:00")
                .contains("2 terminy")
                .contains("wybór 2")
                .contains("Porównaj dwie ostatnie")
                .contains("Ogłoś wynik");
    }

    @Test
    void asksBeforeItPublishesAndShowsProgressAfter() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var question = browser.get(REYMONTA, SEASON + "/publish");
        assertThat(question.text())
                .contains("Ogłosić wynik: Wiosna 2027?")
                .contains("Godziny dostaje 32 z 40 wniosków.")
                .contains("8 wniosków zostaje bez godzin")
                .contains("Ogłoszenia nie da się cofnąć.");
        GATEWAY.answer("GET", SEASON, Answer.of(FakeSeasons.season("PUBLISHING")));

        var after = browser.submit(question, SEASON + "/publish", Map.of());

        assertThat(GATEWAY.asked())
                .anyMatch(asked -> asked.method().equals("POST")
                        && asked.path().endsWith(SEASON + "/publish")
                        && "\"5\"".equals(asked.ifMatch()));
        assertThat(after.body()).contains("<progress").contains("hx-trigger=\"load delay:2s\"");
        assertThat(after.text()).contains("231 terminów zarezerwowanych").contains("4 pominięte");
    }

    @Test
    void explainsWhatAWishGetsAndWhyNotMore() {
        assertThat(signedIn(FakeIssuer.RECEPTIONIST, REYMONTA)
                        .get(REYMONTA, WISH)
                        .text())
                .contains("Ten czas w sali 1w039 otrzymały inne wnioski.")
                .contains("sala jest wtedy zamknięta")
                .contains("Anna Nowak")
                .doesNotContain("Decyzja o tym wniosku");
    }

    @Test
    void triesADecisionBeforeItIsKept() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var fields = Map.of(
                "decision",
                "PIN",
                "room",
                "1w040",
                "weekday",
                "FRIDAY",
                "start",
                "18:00",
                "end",
                "19:30",
                "reason",
                "Fortepian");
        var tried = browser.submit(browser.get(REYMONTA, WISH), WISH, fields);

        assertThat(tried.text())
                .contains("Tak by było:")
                .contains("Sala jest mniejsza niż trzeba.")
                .contains("gorzej");
        assertThat(GATEWAY.asked())
                .anyMatch(asked -> asked.method().equals("PUT")
                        && asked.path().contains("preview=true")
                        && "\"5\"".equals(asked.ifMatch())
                        && asked.body().contains("\"length\":\"PT1H30M\"")
                        && asked.body().contains("\"weekday\":\"FRIDAY\""))
                .noneMatch(asked -> asked.path().contains("preview=false"));

        var all = new HashMap<>(fields);
        all.put("act", "save");
        assertThat(browser.submit(tried, WISH, all).text()).contains("Decyzja zapisana.");
        assertThat(GATEWAY.asked()).anyMatch(asked -> asked.path().contains("preview=false"));
    }

    @Test
    void keepsADecisionThatWasOvertaken() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var page = browser.get(REYMONTA, WISH);
        GATEWAY.answer("PUT", "/allocations/", Answer.problem(412, "precondition-failed", "Ktoś to zmienił"));

        var again = browser.submit(
                page, WISH, Map.of("decision", "FORBID", "reason", "Remont", "act", "save", "revision", "4"));

        assertThat(again.text()).contains("Podział zmienił się w międzyczasie.").contains("Remont");
        assertThat(again.body()).contains("name=\"revision\" value=\"5\"");
    }

    @Test
    void comparesTwoProposals() {
        assertThat(signedIn(FakeIssuer.RECEPTIONIST, REYMONTA)
                        .get(REYMONTA, SEASON + "/comparison?before=1&after=2")
                        .text())
                .contains("Propozycja 2 wobec propozycji 1")
                .contains("Lepiej: 0, gorzej: 1")
                .contains("Próby chóru");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/seasons/new", SEASON + "/edit", SEASON + "/publish"})
    void letsOnlyTheCoordinatorAct(String path) {
        assertThat(signedIn(FakeIssuer.RECEPTIONIST, REYMONTA)
                        .get(REYMONTA, path)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void saysWhenBookingsAreDown() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        GATEWAY.stop("/seasons");

        assertThat(browser.get(REYMONTA, "/seasons").text()).contains("Nie widać teraz sezonów.");
        assertThat(browser.get(REYMONTA, SEASON).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en", "uk"})
    void lacksNoWords(String language) {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        browser.get(REYMONTA, "/seasons?lang=" + language);

        for (var path : new String[] {
            "/seasons",
            "/seasons/new",
            SEASON,
            SEASON + "/edit",
            SEASON + "/publish",
            WISH,
            SEASON + "/comparison?before=1&after=2"
        }) {
            var page = browser.get(REYMONTA, path);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("??");
        }
    }
}
