package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pl.krakow.centra.sites.FakeGateway.Answer;

/** Regular hours of a season as organisations ask for them. */
class MySeasonsTest extends SitesTest {

    private static final String ROUND = "/my/seasons/reymonta/" + FakeSeasons.SEASON;
    private static final String WISH = ROUND + "/wishes/" + FakeSeasons.WISH;
    static final Map<String, String> ENTRIES = Map.ofEntries(
            Map.entry("who", "b2"),
            Map.entry("title", "Próby chóru"),
            Map.entry("purpose", "Koncert"),
            Map.entry("people", "12"),
            Map.entry("way.0.weekdays", "TUESDAY"),
            Map.entry("way.0.earliest", "17:00"),
            Map.entry("way.0.latest", "20:00"),
            Map.entry("way.0.minutes", "120"),
            Map.entry("way.0.times", "1"),
            Map.entry("way.0.room", ""),
            Map.entry("share", "80"),
            Map.entry("name", "Anna Nowak"),
            Map.entry("phone", "600 123 456"),
            Map.entry("regulations", "2026-01"));

    @Test
    void showsOpenSeasonsAndWhatBecameOfOnesWishes() {
        GATEWAY.answer("GET", "/centres/reymonta/seasons", Answer.list(FakeSeasons.season("OPEN")));
        GATEWAY.answer("GET", "/seasons/" + FakeSeasons.SEASON + "/wishes", Answer.list(FakeSeasons.wish()));

        var page = signedIn(FakeIssuer.RESIDENT, HOME).get(HOME, "/my/seasons");

        assertThat(page.text())
                .contains("Wiosna 2027 Reymonta 20")
                .contains("Próby chóru 2 terminy")
                .contains("Złóż wniosek");
        assertThat(page.body()).contains("href=\"" + ROUND + "/new\"");
    }

    @Test
    void saysWhenNothingCanBeAskedFor() {
        GATEWAY.emptyOut();
        assertThat(signedIn(FakeIssuer.RESIDENT, HOME).get(HOME, "/my/seasons").text())
                .contains("Teraz nie można prosić o stałe godziny");
    }

    @Test
    void makesAWishOnce() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var form = browser.get(HOME, ROUND + "/new");
        browser.submit(form, ROUND + "/new", ENTRIES);

        assertThat(GATEWAY.asked())
                .anyMatch(asked -> asked.method().equals("POST")
                        && asked.path().endsWith("/seasons/" + FakeSeasons.SEASON + "/wishes")
                        && asked.once() != null
                        && form.body().contains(asked.once())
                        && asked.body().contains("\"weekdays\":[\"TUESDAY\"]")
                        && asked.body().contains("\"length\":\"PT2H\"")
                        && asked.body().contains("\"minimalShare\":80")
                        && asked.body().contains("\"regulationsVersion\":\"2026-01\""));
    }

    @Test
    void keepsTheEntriesAndSaysWhatIsMissing() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var entries = new HashMap<>(ENTRIES);
        entries.put("people", "dużo");
        entries.put("way.0.latest", "");
        entries.remove("regulations");
        var again = browser.submit(browser.get(HOME, ROUND + "/new"), ROUND + "/new", entries);

        assertThat(again.text())
                .contains("Podaj liczbę osób")
                .contains("Podaj godzinę")
                .contains("Zaznacz, że przyjmujecie regulamin.");
        assertThat(again.body()).contains("value=\"dużo\"").contains("value=\"17:00\"");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.method().equals("POST"));
    }

    @Test
    void saysWhyAWishIsRefusedAndKeepsItsKeyOnlyWhenTheAnswerGotLost() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var form = browser.get(HOME, ROUND + "/new");
        GATEWAY.answer("POST", "/wishes", Answer.problem(409, "wishes-closed", "Wnioski są zamknięte"));
        assertThat(browser.submit(form, ROUND + "/new", ENTRIES).text()).contains("Wnioski są zamknięte");
        var key = GATEWAY.asked().getLast().once();
        GATEWAY.reset();
        GATEWAY.answer("POST", "/wishes", Answer.problem(503, "temporarily-unavailable", "Chwilowo"));

        var lost = browser.submit(form, ROUND + "/new", ENTRIES);
        var sent = GATEWAY.asked().stream()
                .filter(asked -> asked.method().equals("POST"))
                .findFirst()
                .orElseThrow()
                .once();

        assertThat(lost.text()).contains("Nie udało się tego wysłać.");
        assertThat(sent).isNotNull().isNotEqualTo(key);
        assertThat(lost.body()).contains("name=\"once\" value=\"" + sent + "\"");
    }

    @Test
    void keepsTheRoomsThatWereChosenWhileNobodyCanSayWhichThereAre() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var form = browser.get(HOME, ROUND + "/new");
        var entries = new HashMap<>(ENTRIES);
        entries.put("way.0.room", "1w039");
        entries.put("people", "dużo");
        entries.put("way.1.weekdays", "FRIDAY");
        entries.put("way.1.earliest", "10:00");
        entries.put("way.1.latest", "12:00");
        entries.put("way.1.minutes", "60");
        entries.put("way.1.times", "1");
        entries.put("way.1.room", "1w040");
        GATEWAY.stop("/reymonta/rooms");

        var again = browser.submit(form, ROUND + "/new", entries);
        assertThat(again.body())
                .contains("<option selected value=\"1w039\">")
                .contains("<option selected value=\"1w040\">");
        assertThat(again.text()).contains("Podaj liczbę osób");
    }

    @Test
    void showsWhatAWishGotAndWhyNotMoreAndChangesItWhileWishesAreTaken() {
        GATEWAY.answer("GET", "/seasons/" + FakeSeasons.SEASON + "/wishes/", Answer.of(FakeSeasons.wish()));
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);

        assertThat(browser.get(HOME, WISH).text())
                .contains("Wtorek, 18:00–20:00")
                .contains("Ten czas w sali 1w039 otrzymały inne wnioski.");
        var changed = new HashMap<>(ENTRIES);
        changed.put("title", "Próby i koncert");
        browser.submit(browser.get(HOME, WISH + "/change"), WISH + "/change", changed);

        assertThat(GATEWAY.asked())
                .anyMatch(asked -> asked.method().equals("PUT")
                        && "\"2\"".equals(asked.ifMatch())
                        && asked.body().contains("Próby i koncert")
                        && asked.body().contains("\"exceptedDates\":[\"2027-04-02\"]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/my/seasons", ROUND + "/new", WISH})
    void worksInEveryLanguageAndSaysWhenBookingsAreDown(String path) {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        for (var language : new String[] {"en", "uk", "pl"}) {
            var page = browser.get(HOME, path + "?lang=" + language);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("??");
        }
        GATEWAY.stop("/seasons");

        assertThat(browser.get(HOME, path).status()).isEqualTo(200);
    }
}
