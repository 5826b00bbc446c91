package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** What is on, and signing up for it with an account and without. */
class WhatsOnTest extends SitesTest {

    private static final String NOTHING_THAT_MONTH = "W tym miesiącu nic nie jest ogłoszone.";

    private static final Map<String, String> COMPLETE = Map.of(
            "name", "Oksana",
            "email", "oksana@poczta.example",
            "people", "1",
            "audience", "RESIDENT",
            "answer-q1", "mam");

    @Test
    void asksTheProgrammeForWhatTheFilterSays() {
        var page = browser()
                .get(
                        HOME,
                        "/events?q=stowarzyszenie&kind=TRAINING&kind=NONSENSE&centre=reymonta&audience=NGO&from=2026-12-01&to=2026-12-31&free=true");

        assertThat(page.text()).contains("Jak założyć stowarzyszenie krok po kroku", "w kalendarzu (iCal)");
        assertThat(page.body())
                .contains("href=\"/events/reymonta/e1\"")
                .contains("href=\"/api/v1/events/calendar.ics?type=TRAINING&amp;division=reymonta&amp;audience=NGO\"");
        assertThat(GATEWAY.asked())
                .anySatisfy(asked -> assertThat(asked.path())
                        .startsWith("/api/v1/events?")
                        .contains(
                                "start=2026-12-01",
                                "end=2026-12-31",
                                "type=TRAINING",
                                "division=reymonta",
                                "audience=NGO")
                        .contains("text=stowarzyszenie", "has_free_places=true")
                        .doesNotContain("NONSENSE"));
    }

    @Test
    void leavesOutWhatIsOverUnlessADayIsChosen() {
        browser().get(HOME, "/events?kind=TRAINING");

        assertThat(GATEWAY.asked())
                .anySatisfy(asked ->
                        assertThat(asked.path()).startsWith("/api/v1/events?").contains("start=now", "type=TRAINING"));
    }

    @Test
    void showsAMonth() {
        var page = browser().get(HOME, "/events/month?month=2026-12");

        assertThat(page.text())
                .contains("Grudzień 2026", "listopad 2026", "styczeń 2027", "wtorek, 8 grudnia")
                .contains("Jak mówić o pieniądzach w zespole");
        assertThat(browser().get(HOME, "/events/month?month=nonsense").status()).isEqualTo(200);
    }

    @Test
    void saysThatNothingIsOnInAMonth() {
        assertThat(browser().get(HOME, "/events/month?month=2026-12").text()).doesNotContain(NOTHING_THAT_MONTH);
        GATEWAY.answer("GET", "/api/v1/events", FakeGateway.Answer.list(""));

        assertThat(browser().get(HOME, "/events/month?month=2026-12").text()).contains(NOTHING_THAT_MONTH);
    }

    @Test
    void signsSomebodyUpWithoutAnAccount() {
        var browser = browser();
        var page = browser.get(HOME, "/events/reymonta/e1");
        assertThat(page.text())
                .contains(
                        "Jak założyć stowarzyszenie krok po kroku",
                        "Są miejsca",
                        "17 z 20 miejsc zajętych",
                        "zostały 3")
                .contains("Masz już grupę?", "Konto nie jest potrzebne.");
        assertThat(GATEWAY.asked())
                .as("reading takes no seat")
                .noneMatch(asked -> asked.method().equals("POST"));

        var sent = browser.submit(page, "/sign-up", COMPLETE);
        assertThat(sent.text()).contains("Sprawdź pocztę.", "oksana@poczta.example");
        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("POST"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.path()).isEqualTo("/api/v1/centres/reymonta/events/e1/registrations");
                    assertThat(asked.authorization()).isNull();
                    assertThat(asked.body())
                            .contains("\"name\":\"Oksana\"", "\"audience\":\"RESIDENT\"", "\"q1\":\"mam\"");
                });
    }

    @Test
    void saysWhatIsMissingAndKeepsTheRest() {
        var browser = browser();
        var page = browser.submit(
                browser.get(HOME, "/events/reymonta/e1"),
                "/sign-up",
                Map.of("name", "Oksana", "email", "oksana", "people", "9", "audience", "RESIDENT", "hold", "h1"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains("Sprawdź adres, np. anna@example.org", "Podaj liczbę od 1 do 3", "Odpowiedz na to pytanie");
        assertThat(page.body())
                .contains("value=\"Oksana\"", "href=\"#answer-q1\"")
                .as("the seat that is kept stays the form's")
                .contains("name=\"hold\" value=\"h1\"");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.method().equals("POST"));
    }

    @Test
    void keepsASeatUnderTheNameTheFormHasFromTheStart() {
        var browser = browser();
        var page = browser.get(HOME, "/events/reymonta/e1");

        var name = hidden(page, "hold");

        assertThat(page.body()).contains("hx-post=\"/events/reymonta/e1/hold\"");
        var kept = browser.post(HOME, "/events/reymonta/e1/hold", Map.of("hold", name, "_csrf", hidden(page, "_csrf")));
        assertThat(kept.text()).contains("Trzymamy dla ciebie miejsce do:");
        browser.submit(page, "/sign-up", COMPLETE);

        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("POST"))
                .hasSize(2)
                .allSatisfy(asked -> assertThat(asked.body()).contains("\"hold\":\"" + name + "\""));
        assertThat(browser.get(HOME, "/events/reymonta/e1").body())
                .as("another form, another name")
                .doesNotContain(name);
    }

    private static String hidden(Browser.Page page, String name) {
        return Pattern.compile("name=\"%s\" value=\"([^\"]+)\"".formatted(name))
                .matcher(page.body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    @Test
    void tellsThePlaceInLineWhereThereIsNoSeat() {
        var page = browser().get(HOME, "/events/reymonta/e2");

        assertThat(page.text())
                .contains("Brak miejsc, działa lista rezerwowa", "30 z 30 miejsc zajętych", "4 osoby czekają")
                .contains("Miejsce w kolejce: 5 .", "Zapisz mnie na listę");
    }

    @Test
    void saysWhenTheLastSeatWentMeanwhile() {
        var browser = browser();
        var page = browser.get(HOME, "/events/reymonta/e1");
        GATEWAY.takeRooms();

        var refused = browser.submit(page, "/sign-up", COMPLETE);
        assertThat(refused.text()).contains("Wszystkie miejsca są zajęte.");
        assertThat(refused.body()).contains("value=\"oksana@poczta.example\"");
    }

    @Test
    void showsTheTicketToWhoHasASeatAndLetsItGo() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var page = browser.get(HOME, "/events/reymonta/e1");
        assertThat(page.text()).contains("Masz miejsce", "Pokaż ten kod przy wejściu.", "Wypisz mnie");
        assertThat(page.body())
                .contains("src=\"/my/registrations/reymonta/e1/r1/ticket.svg\"")
                .contains("alt=\"Kod QR biletu 7K3M9QXDPV2TWZ5H\"");
        assertThat(browser.get(HOME, "/my/registrations/reymonta/e1/r1/ticket.svg")
                        .header("content-type"))
                .startsWith("image/svg+xml");

        assertThat(browser.submit(page, "/cancel", Map.of()).text()).contains("Miejsce przejdzie na inną osobę.");
        assertThat(GATEWAY.asked())
                .anyMatch(asked -> asked.path().equals("/api/v1/centres/reymonta/events/e1/registrations/r1/cancel"));
        assertThat(browser.get(HOME, "/my").text()).contains("Jak założyć stowarzyszenie krok po kroku");
    }

    @Test
    void tellsWhyAnEventIsOff() {
        assertThat(browser().get(HOME, "/events/reymonta/e9").text())
                .contains("Odwołane", "To spotkanie się nie odbędzie", "Prowadząca jest chora.", "Zobacz podobne");
    }

    @Test
    void keepsThePageWhenOnlySignUpIsDown() {
        GATEWAY.stop("/sign-up");
        assertThat(browser().get(HOME, "/events/reymonta/e1").text())
                .contains("Zapisy chwilowo nie działają", "Jak założyć stowarzyszenie krok po kroku");
    }

    @Test
    void showsACentresEventsAtItsOwnHostOnly() {
        assertThat(browser().get(REYMONTA, "/events/reymonta/e1").status()).isEqualTo(200);
        assertThat(browser().get(HUTA, "/events/reymonta/e1").status()).isEqualTo(404);
        assertThat(browser().get(HOME, "/events/reymonta/nothing").status()).isEqualTo(404);
    }
}
