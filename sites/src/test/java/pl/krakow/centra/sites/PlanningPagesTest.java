package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanningPagesTest extends SitesTest {

    private static final Map<String, String> MEANT = Map.of(
            "act", "save",
            "kind", "TRAINING",
            "title", "Jak rozliczyć dotację",
            "s.date", "2026-12-10",
            "s.from", "17:00",
            "s.to", "19:00",
            "s.place", "1w040",
            "s.where", "",
            "capacity", "20",
            "language", "pl");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /programme/new?date=2026-12-10&room=1w040 | Nowe wydarzenie
                    /programme/p1/edit | mail dostanie 19 osób
                    /programme/p4/edit | Spotkanie 2
                    /programme/p1/reschedule | Ogłoś nowy termin
                    /programme/p1/sign-up | Pytanie 1
                    /programme/p2/publish | Nie ma sali, więc nie można ogłosić.
                    /programme/p4/publish | Sala jest jeszcze w uzgadnianiu.
                    /programme/p1/cancel | Odwołać to wydarzenie?
                    /programme/p2/cancel | Nikt poza pracownikami go nie widział.
                    /programme/p1/postpone | zapisy zostają do nowego terminu
                    /programme/p1/copy | Powstanie szkic
                    /programme/series/new | Ostatni raz najpóźniej
                    /programme?series=v1 | Cykl: Kurs polskiego
                    """)
    void showsEachPageInEachLanguage(String path, String words) {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        for (var language : List.of("en", "uk", "pl")) {
            var page = browser.get(REYMONTA, path + (path.contains("?") ? "&" : "?") + "lang=" + language);

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).doesNotContain("??");
            if (language.equals("pl")) {
                assertThat(page.text()).contains(words);
            }
        }
    }

    @Test
    void draftsAnEventWithItsRoomByTheLocalClock() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, "/programme/new");

        var after = browser.submit(form, "/programme/new", MEANT);

        assertThat(after.text()).contains("Szkic zapisany: Targi organizacji");
        assertThat(posts()).singleElement().satisfies(asked -> {
            assertThat(asked.path()).isEqualTo("/api/v1/centres/reymonta/events");
            assertThat(asked.once()).isNotBlank();
            assertThat(asked.body())
                    .contains("\"titles\":{\"pl\":\"Jak rozliczyć dotację\"")
                    .contains("\"start\":\"2026-12-10T17:00:00+01:00\"")
                    .contains("\"roomId\":\"1w040\"")
                    .contains("\"capacity\":20");
        });
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, "/programme/new");
        var meant = new HashMap<>(MEANT);
        meant.putAll(Map.of("title", "", "s.place", "ONLINE", "s.where", "meet", "s.to", "późno", "capacity", "0"));

        var after = browser.submit(form, "/programme/new", meant);

        assertThat(after.text())
                .contains("Napisz tytuł")
                .contains("Wklej cały link")
                .contains("Podaj godzinę końca")
                .contains("Podaj liczbę osób");
        assertThat(after.body()).contains("value=\"meet\"").contains("<title>Błąd: Nowe wydarzenie</title>");
        assertThat(posts()).isEmpty();
    }

    @Test
    void addsASessionAWeekLater() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, "/programme/new");
        var meant = new HashMap<>(MEANT);
        meant.put("act", "add");

        var after = browser.submit(form, "/programme/new", meant);

        assertThat(after.body()).contains("value=\"2026-12-10\"").contains("value=\"2026-12-17\"");
        assertThat(posts()).isEmpty();
    }

    @Test
    void changesWithTheRevisionTheFormWasOpenedWithAndKeepsWhatItDoesNotAsk() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, "/programme/p1/edit");
        var meant = new HashMap<>(MEANT);
        meant.putAll(Map.of("title", "", "leader", "Maria Wrona", "role", "TRAINER", "equipment", "projector"));

        var mistaken = browser.submit(form, "/programme/p1/edit", meant);
        meant.put("title", "Nowy tytuł");
        var after = browser.submit(mistaken, "/programme/p1/edit", meant);

        assertThat(after.text()).contains("Zmienione: Jak napisać wniosek");
        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("PUT"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.ifMatch()).isEqualTo("\"3\"");
                    assertThat(asked.body())
                            .contains("\"id\":\"s1\"")
                            .contains("\"name\":\"Maria Wrona\"")
                            .contains("\"equipment\":[\"projector\"]");
                });
    }

    @Test
    void cancelsWithAReasonThatEverybodyReads() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, "/programme/p1/cancel");

        assertThat(browser.submit(form, "/p1/cancel", Map.of("reason", " ")).text())
                .contains("Napisz powód, najwyżej 500 znaków.");
        assertThat(browser.submit(form, "/p1/cancel", Map.of("reason", "Remont sali"))
                        .text())
                .contains("Odwołane: Jak napisać wniosek");
        assertThat(posts("/cancel")).singleElement().satisfies(asked -> {
            assertThat(asked.ifMatch()).isEqualTo("\"3\"");
            assertThat(asked.body()).isEqualTo("{\"reason\":\"Remont sali\"}");
        });
    }

    @Test
    void publishesAndCopies() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);

        browser.submit(browser.get(REYMONTA, "/programme/p4/publish"), "/p4/publish", Map.of());
        browser.submit(
                browser.get(REYMONTA, "/programme/p1/copy"), "/p1/copy", Map.of("date", "2027-03-01", "from", "17:00"));

        assertThat(posts("/publish"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.ifMatch()).isEqualTo("\"3\""));
        assertThat(posts("/copies")).singleElement().satisfies(asked -> {
            assertThat(asked.body()).isEqualTo("{\"start\":\"2027-03-01T17:00:00+01:00\"}");
            assertThat(asked.once()).isNotBlank();
        });
    }

    @Test
    void setsUpSignUpWithoutLosingQuestions() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, "/programme/p1/sign-up");
        var meant = Map.ofEntries(
                Map.entry("act", "save"),
                Map.entry("mode", "APPROVAL"),
                Map.entry("seats", "25"),
                Map.entry("waitingList", "true"),
                Map.entry("promotion", "OFFER"),
                Map.entry("offerHours", "12"),
                Map.entry("mostPeople", "2"),
                Map.entry("q.text", "Skąd wiesz o szkoleniu?"),
                Map.entry("q.kind", "CHOICE"),
                Map.entry("q.required", "true"),
                Map.entry("q.options", "z plakatu\nz radia"));

        var after = browser.submit(form, "/p1/sign-up", meant);

        assertThat(after.text()).contains("Zapisy ustawione.");
        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("PUT"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.ifMatch()).isEqualTo("\"2\"");
                    assertThat(asked.body())
                            .contains("\"mode\":\"APPROVAL\"")
                            .contains("\"seats\":25")
                            .contains("\"offersLast\":\"PT12H\"")
                            .contains("\"id\":\"q1\"")
                            .contains("z radia")
                            .contains("\"reminders\":[]");
                });
    }

    @Test
    void showsASeriesDateByDateBeforeItIsDrafted() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, "/programme/series/new");
        var meant = new HashMap<>(MEANT);
        meant.putAll(Map.of("act", "preview", "every", "2", "until", "2026-12-31"));

        var seen = browser.submit(form, "/series/new", meant);
        assertThat(seen.text()).contains("Czw. 10 gru").contains("święto");
        assertThat(posts()).isEmpty();

        meant.putAll(Map.of("act", "save", "without", "2026-12-24"));
        var after = browser.submit(seen, "/series/new", meant);
        assertThat(after.text()).contains("Szkice cyklu zapisane: Kurs polskiego");
        assertThat(posts("/event-series")).singleElement().satisfies(asked -> {
            assertThat(asked.once()).isNotBlank();
            assertThat(asked.body())
                    .contains("\"start\":\"2026-12-10T17:00:00\"")
                    .contains("\"duration\":\"PT2H\"")
                    .contains("\"rule\":\"FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;UNTIL=20261231\"")
                    .contains("\"exDates\":[\"2026-12-24\"]")
                    .contains("\"sessions\":null");
        });
    }

    @Test
    void publishesTheDraftsOfASeriesTogether() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);

        browser.submit(browser.get(REYMONTA, "/programme?series=v1"), "/series/v1/publish", Map.of());

        assertThat(posts("/publish")).singleElement().satisfies(asked -> {
            assertThat(asked.ifMatch()).isEqualTo("\"4\"");
            assertThat(asked.body()).contains("\"scope\":\"ALL\"");
        });
    }

    @Test
    void isForCoordinatorsAlone() {
        var reception = signedIn(FakeIssuer.RECEPTIONIST, REYMONTA);
        for (var path :
                List.of("/programme/new", "/programme/p1/edit", "/programme/p1/sign-up", "/programme/p1/cancel")) {
            assertThat(reception.get(REYMONTA, path).status()).isEqualTo(403);
        }
        assertThat(reception.get(REYMONTA, "/programme/p1").text()).doesNotContain("Odwołaj", "Ogłoś");
    }

    private static List<FakeGateway.Asked> posts() {
        return GATEWAY.asked().stream()
                .filter(asked -> asked.method().equals("POST") && !asked.path().endsWith("/preview"))
                .toList();
    }

    private static List<FakeGateway.Asked> posts(String ending) {
        return posts().stream().filter(asked -> asked.path().endsWith(ending)).toList();
    }
}
