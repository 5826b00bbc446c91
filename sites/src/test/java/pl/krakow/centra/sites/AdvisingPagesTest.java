package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Advice at a centre, by its desk, its coordinator and its advisers. */
class AdvisingPagesTest extends SitesTest {

    private static final String ONE = "/advising/appointments/";
    private static final String BOOK = "/advising/book/" + FakeAdvising.FREE;
    private static final List<String> PAGES = List.of(
            "/advising",
            "/advising?view=week&field=law",
            "/advising/times?field=law",
            "/advising/appointments/ap0",
            "/advising/appointments/ap1",
            "/advising/appointments/ap2",
            "/advising/appointments/ap2/move",
            "/advising/appointments/ap1/next",
            "/advising/appointments/ap2/cancel",
            BOOK,
            "/advising/advisers",
            "/advising/advisers/new",
            "/advising/advisers/" + FakeAdvising.ADVISER,
            "/advising/advisers/" + FakeAdvising.ADVISER + "/edit",
            "/advising/advisers/" + FakeAdvising.ADVISER + "/end",
            "/advising/advisers/" + FakeAdvising.ADVISER + "/absence",
            "/advising/hours/new",
            "/advising/hours/" + FakeAdvising.DUTY,
            "/advising/hours/" + FakeAdvising.DUTY + "/change");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /advising | Ewa Kruk
                    /advising | 12:00–12:45 wolne
                    /advising | 10:00–10:45 nikt nie zapisany
                    /advising | Oksana
                    /advising/times?field=law | Wolne terminy
                    /advising/appointments/ap0 | odpowiedź od razu · 40 minut
                    /advising/appointments/ap1 | Fundacja Cichy Głos
                    /advising/appointments/ap2 | Przenieś na inny termin
                    /advising/advisers | Prawo
                    /advising/advisers/01900000-0000-7000-8000-00000000a001 | Dyżury na cztery tygodnie
                    /advising/advisers/01900000-0000-7000-8000-00000000a001/absence | 1 osoba dostanie wiadomość
                    /advising/hours/01900000-0000-7000-8000-00000000d001 | Odwołaj ten dyżur
                    /advising/hours/new | Dziedziny Prawo
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
    void letsSomebodyInFromTheAgenda() {
        var browser = signedIn(FakeIssuer.RECEPTIONIST, REYMONTA);
        var after = browser.submit(browser.get(REYMONTA, "/advising"), ONE + "ap1/arrive", Map.of());

        assertThat(after.text()).contains("Jest: Ewa Kruk");
        assertThat(posted("/advice-appointments/ap1/arrive").ifMatch()).isEqualTo("\"4\"");
    }

    @Test
    void recordsHowATalkWent() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, ONE + "ap1");

        var mistaken = browser.submit(form, "/outcome", Map.of("minutes", "wiele"));
        assertThat(mistaken.text()).contains("Zaznacz, co z tego wyszło.", "Podaj liczbę minut, od 1 do 720.");
        assertThat(mistaken.body()).contains("value=\"wiele\"");

        var after = browser.submit(mistaken, "/outcome", Map.of("outcome", "ANSWERED", "minutes", "40"));
        assertThat(after.text()).contains("Rozmowa zapisana: Ewa Kruk");
        var asked = posted("/outcome");
        assertThat(asked.body()).contains("\"outcome\":\"ANSWERED\"", "\"minutes\":40");
        assertThat(asked.ifMatch()).isEqualTo("\"4\"");

        browser.submit(browser.get(REYMONTA, ONE + "ap1"), "/missed", Map.of());
        assertThat(posted("/no-show").ifMatch()).isEqualTo("\"4\"");
    }

    @Test
    void callsATalkOffWithAReasonOnly() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, ONE + "ap2/cancel");

        assertThat(browser.submit(form, "/cancel", Map.of("reason", " ")).text())
                .contains("Napisz powód");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.method().equals("POST"));
        assertThat(browser.submit(form, "/cancel", Map.of("reason", "Choroba")).text())
                .contains("Rozmowa odwołana: Ewa Kruk");
        assertThat(posted("/cancel").body()).contains("\"reason\":\"Choroba\"");
    }

    @Test
    void movesATalkToAFreeTime() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var times = browser.get(REYMONTA, ONE + "ap2/move?revision=3");

        assertThat(browser.submit(times, "/move/here", Map.of()).text()).contains("Przeniesione: Ewa Kruk");
        var asked = posted("/move");
        assertThat(asked.ifMatch()).isEqualTo("\"3\"");
        assertThat(asked.body()).contains(FakeAdvisers.SLOT);

        GATEWAY.takeRooms();
        assertThat(browser.submit(times, "/move/here", Map.of()).text())
                .contains("Ten termin jest już zajęty")
                .contains("Przenieś rozmowę");
    }

    @Test
    void booksForSomebodyWhoRings() {
        var browser = signedIn(FakeIssuer.RECEPTIONIST, REYMONTA);
        var form = browser.get(REYMONTA, BOOK);
        var meant = Map.of("field", "law", "name", "Jan Lis", "kind", "INDIVIDUAL", "slots", "1");

        var mistaken = browser.submit(form, BOOK, Map.of("field", "law", "email", "to nie adres"));
        assertThat(mistaken.text()).contains("Podaj imię i nazwisko", "Wybierz, dla kogo jest porada", "Sprawdź adres");
        assertThat(mistaken.body()).contains("value=\"to nie adres\"");

        GATEWAY.takeRooms();
        var refused = browser.submit(mistaken, BOOK, meant);
        assertThat(refused.body()).contains("id=\"e-phone\"");
        var used = posted("/by-staff").once();
        assertThat(used).isNotBlank();

        GATEWAY.reset();
        var after = browser.submit(refused, BOOK, meant);
        assertThat(after.text()).contains("Umówione: Jan Lis");
        assertThat(posted("/by-staff").once()).isNotBlank().isNotEqualTo(used);
        assertThat(posted("/by-staff").body())
                .contains("\"kind\":\"INDIVIDUAL\"")
                .doesNotContain("email");
    }

    @Test
    void keepsTheKeyOfABookingWhoseAnswerGotLost() {
        var browser = signedIn(FakeIssuer.RECEPTIONIST, REYMONTA);
        var form = browser.get(REYMONTA, BOOK);
        GATEWAY.stop("/by-staff");
        var lost = browser.submit(form, BOOK, Map.of("field", "law", "name", "Jan Lis", "kind", "INDIVIDUAL"));
        assertThat(lost.text()).contains("usługa chwilowo nie odpowiada");
        var used = posted("/by-staff").once();

        GATEWAY.reset();
        browser.submit(lost, BOOK, Map.of("field", "law", "name", "Jan Lis", "kind", "INDIVIDUAL"));
        assertThat(posted("/by-staff").once()).isEqualTo(used);
    }

    @Test
    void showsAnAdviserTheirOwnHoursAndNote() {
        var browser = signedIn(FakeIssuer.ADVISER, REYMONTA);
        browser.get(REYMONTA, "/advising");
        assertThat(GATEWAY.asked())
                .anySatisfy(asked ->
                        assertThat(asked.path()).contains("/advice-duties?", "adviser=" + FakeAdvising.ADVISER));

        var page = browser.get(REYMONTA, ONE + "ap1");
        assertThat(page.body()).contains("Poleciłam mediację.");
        assertThat(browser.submit(page, "/note", Map.of("note", "Poleciłam mediację i statut."))
                        .text())
                .contains("Notatka zapisana.");
        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("PUT"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.ifMatch()).isEqualTo("\"2\"");
                    assertThat(asked.body()).contains("Poleciłam mediację i statut.");
                });
    }

    @Test
    void plansHoursAfterLookingAtTheDays() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, "/advising/hours/new?adviser=" + FakeAdvising.ADVISER);
        var meant = new TreeMap<>(Map.of(
                "adviser", FakeAdvising.ADVISER,
                "date", "2026-12-08",
                "from", "10:00",
                "to", "14:00",
                "repeat", "weekly",
                "until", "2026-12-31",
                "fields", "law",
                "place", "room",
                "room", "1w038",
                "act", "preview"));

        var seen = browser.submit(form, "/advising/hours/new", meant);
        assertThat(seen.text()).contains("Można zaplanować 1 z 2", "święto");
        meant.put("act", "plan");
        assertThat(browser.submit(seen, "/advising/hours/new", meant).text()).contains("Dyżury zaplanowane.");
        assertThat(GATEWAY.asked())
                .filteredOn(
                        asked -> asked.method().equals("POST") && asked.path().endsWith("/advice-duties"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.once()).isNotBlank();
                    assertThat(asked.body())
                            .contains("\"start\":\"2026-12-08T10:00:00\"")
                            .contains("\"rule\":\"FREQ=WEEKLY;UNTIL=20261231\"")
                            .contains("\"slotMinutes\":45");
                });
    }

    @Test
    void callsOffTheHoursOfAnAbsenceTogether() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var path = "/advising/advisers/" + FakeAdvising.ADVISER + "/absence";
        var page = browser.get(REYMONTA, path);

        assertThat(browser.submit(page, "/away", Map.of("reason", "Choroba")).text())
                .contains("Zaznacz co najmniej jeden dyżur.");
        var picked = Map.of("pick", FakeAdvising.DUTY + ":7", "reason", "Choroba");
        assertThat(browser.submit(page, "/away", picked).text()).contains("Odwołane dyżury: 1");
        assertThat(posted("/withdraw").ifMatch()).isEqualTo("\"7\"");
    }

    @Test
    void changesWhatAnAdviserOffersFromTheRevisionThatWasOpened() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var path = "/advising/advisers/" + FakeAdvising.ADVISER + "/edit";
        var form = browser.get(REYMONTA, path);
        var mistaken = browser.submit(form, path, Map.of("name", "", "fields", "law"));
        assertThat(mistaken.text()).contains("Podaj imię i nazwisko", "Zaznacz co najmniej jeden język.");
        browser.submit(
                mistaken,
                path,
                Map.of(
                        "name", "Maria Wrona",
                        "fields", "law",
                        "languages", "pl",
                        "ways", "PHONE",
                        "from", "2026-01-01",
                        "until", "2028-12-31"));
        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("PUT"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.ifMatch()).isEqualTo("\"5\"");
                    assertThat(asked.body()).contains("\"ways\":[\"PHONE\"]", "\"until\":\"2028-12-31\"");
                });
    }

    @Test
    void saysWhatCantBeSeenAndWhatIsEmpty() {
        GATEWAY.stop("/advice-duties");
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        assertThat(browser.get(REYMONTA, "/advising").text()).contains("Nie widać teraz dyżurów i rozmów.", "Oksana");
        assertThat(browser.get(REYMONTA, "/advising/hours/" + FakeAdvising.DUTY).text())
                .contains("Nie widać teraz dyżurów i rozmów.");
        GATEWAY.reset();
        GATEWAY.emptyOut();
        assertThat(browser.get(REYMONTA, "/advising").text()).contains("Tego dnia nikt nie przyjmuje");
        assertThat(browser.get(REYMONTA, "/advising/advisers").text()).contains("Nie ma jeszcze doradców");
    }

    @Test
    void keepsEachToWhatIsTheirs() {
        assertThat(signedIn(FakeIssuer.COORDINATOR, HUTA).get(HUTA, "/advising").status())
                .isEqualTo(403);
        var reception = signedIn(FakeIssuer.RECEPTIONIST, REYMONTA);
        assertThat(reception.get(REYMONTA, "/advising/advisers/new").status()).isEqualTo(403);
        assertThat(reception.get(REYMONTA, "/advising/hours/new").status()).isEqualTo(403);
        assertThat(reception
                        .get(REYMONTA, "/advising/hours/" + FakeAdvising.DUTY)
                        .text())
                .doesNotContain("Odwołaj ten dyżur");
        assertThat(browser().get(HOME, "/advice").status()).isEqualTo(200);
    }

    private static FakeGateway.Asked posted(String end) {
        return GATEWAY.asked().stream()
                .filter(asked -> asked.method().equals("POST") && asked.path().endsWith(end))
                .reduce((_, last) -> last)
                .orElseThrow();
    }
}
