package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

class StaffPagesTest extends SitesTest {

    @Test
    void showsWhoComesTodayAndWhatWaits() {
        var page = signedIn(FakeIssuer.COORDINATOR, REYMONTA).get(REYMONTA, "/today");

        assertThat(GATEWAY.asked())
                .anyMatch(asked -> asked.path()
                        .startsWith("/api/v1/centres/reymonta/bookings?from=2026-12-01&to=2026-12-01&limit="));
        assertThat(page.text())
                .contains("Dziś, wtorek, 1 grudnia")
                .contains("6 spotkań · zapowiedziano 125 osób")
                .contains("Spotkanie zespołu Fundacja Cichy Głos")
                .contains("teraz 11:08")
                .contains("Debata „Park dla wszystkich”")
                .contains("2 prośby o ten czas")
                .contains("Anna Wilk koordynacja");
    }

    @Test
    void beginsWithWhatSomebodyMustActOn() {
        var page = signedIn(FakeIssuer.COORDINATOR, REYMONTA).get(REYMONTA, "/today");

        assertThat(page.text())
                .contains("Zamknięcie: Awaria ogrzewania. Pon. 21 gru – śr. 23 gru. ")
                .contains("2 rezerwacje czekają na decyzję.")
                .contains("Wpisz obecność: Jak założyć stowarzyszenie");
        assertThat(page.body())
                .contains("/settings/closures/01900000-0000-7000-8000-000000000701")
                .containsPattern("href=\"/programme/[^\"]+\">Wpisz obecność");
    }

    @Test
    void callsAMeetingWhoseWordsAreForgotten() {
        assertThat(signedIn(FakeIssuer.COORDINATOR, REYMONTA)
                        .get(REYMONTA, "/today")
                        .body())
                .contains(">spotkanie (dane usunięte)</a>")
                .doesNotContainPattern("<a href=\"/bookings/[^>]*></a>");
    }

    @Test
    void leadsWhoStandsAtTheDoorToReception() {
        assertThat(signedIn(FakeIssuer.RECEPTIONIST, REYMONTA)
                        .get(REYMONTA, "/today")
                        .body())
                .containsPattern("class=\"button\" href=\"/reception\"");
        assertThat(signedIn(FakeIssuer.ADVISER, REYMONTA)
                        .get(REYMONTA, "/today")
                        .body())
                .doesNotContain("href=\"/reception\"");
    }

    @Test
    void saysOfEachRequestWhatStandsInItsWay() {
        var page = signedIn(FakeIssuer.COORDINATOR, REYMONTA).get(REYMONTA, "/requests");

        assertThat(page.text())
                .contains("Zatwierdzić można jedną.")
                .containsPattern("Próba teatru cieni Grupa nieformalna Cienie 24 z 20 w sali jest miejsc: 20");
    }

    @Test
    void comparesRequestsForTheSameTimeFactByFact() {
        var page = signedIn(FakeIssuer.COORDINATOR, REYMONTA).get(REYMONTA, "/requests/" + FakeBookings.REQUEST_1);

        assertThat(page.text())
                .contains("Dwie prośby o ten sam czas")
                .containsPattern("Kiedy 16:00–19:00 18:00–20:00")
                .contains("Czasy nakładają się 18:00–19:00.")
                .contains("Propozycja dla B")
                .contains("Zatwierdź B");
    }

    @Test
    void letsWhoLosesKnowWhatIsFree() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var page = browser.get(REYMONTA, "/requests/" + FakeBookings.REQUEST_1);

        var after = browser.submit(
                page,
                FakeBookings.REQUEST_1 + "/approve",
                Map.of("offer", "1w039@1w039@2026-12-04T10:00:00+01:00@2026-12-04T12:00:00+01:00"));

        assertThat(after.text()).contains("Zatwierdzone: Debata");
        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.path().endsWith("/decline"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body())
                        .contains("Możemy zaproponować: 1w039, piątek, 4 grudnia, 10:00–12:00."));
    }

    @Test
    void decidesOnSeveralAtOnceAndTellsWhatCouldNotBeDone() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var after = browser.submit(
                browser.get(REYMONTA, "/requests"),
                "/requests/decide",
                Map.of("act", "approve", "pick", FakeBookings.REQUEST_1 + "@7@Debata"));

        assertThat(after.text())
                .contains("Części próśb nie dało się rozstrzygnąć.")
                .contains("Debata – Ktoś właśnie to zmienił.");
    }

    @Test
    void showsWhatBecameOfTheDaysMeetingsAndNothingThatLeftTheDay() {
        var today = signedIn(FakeIssuer.COORDINATOR, REYMONTA).get(REYMONTA, "/today");

        assertThat(today.text())
                .containsPattern("Porady prawne[^–]{0,80}zakończona")
                .containsPattern("RODO w małej organizacji[^–]{0,80}nie przyszli")
                .doesNotContain("Zabrane przez centrum")
                .doesNotContain("Nieznane dzisiaj");
    }

    @Test
    void countsWhoCameFromToday() {
        var browser = signedIn(FakeIssuer.RECEPTIONIST, REYMONTA);
        var form = browser.get(REYMONTA, "/bookings/" + FakeBookings.MEETING_TODAY + "/attendance?from=/today");

        var mistaken = browser.submit(form, "/attendance", Map.of("total", "dużo"));
        var after = browser.submit(mistaken, "/attendance", Map.of("total", "11", "ngo", "9", "UNDER_18", "2"));

        assertThat(mistaken.text()).contains("Popraw 1 rzecz").contains("Podaj, ile osób przyszło");
        assertThat(mistaken.body()).contains("value=\"dużo\"").contains("Błąd:");
        assertThat(after.address().getPath()).isEqualTo("/today");
        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.path().endsWith("/attendance"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.ifMatch()).isEqualTo("\"1\"");
                    assertThat(asked.body())
                            .contains("\"total\":11")
                            .contains("\"ngo\":9")
                            .contains("\"UNDER_18\":2");
                });
    }

    @Test
    void approvesWithTheRevisionThePageShowed() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var page = browser.get(REYMONTA, "/requests/" + FakeBookings.REQUEST_1);

        var after = browser.submit(page, FakeBookings.REQUEST_1 + "/approve", Map.of("offer", "leave"));

        assertThat(after.address().getPath()).isEqualTo("/requests");
        assertThat(after.text()).contains("Zatwierdzone: Debata „Park dla wszystkich”");
        assertThat(after.body()).doesNotContain("/requests/" + FakeBookings.REQUEST_1);
        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("POST"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.path())
                            .isEqualTo("/api/v1/centres/reymonta/bookings/" + FakeBookings.REQUEST_1 + "/approve");
                    assertThat(asked.ifMatch()).isEqualTo("\"1\"");
                    assertThat(asked.body()).isEqualTo("{}");
                });
    }

    @Test
    void declinesWithAReason() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, "/requests/" + FakeBookings.REQUEST_1 + "/decline");

        var after = browser.submit(
                form, FakeBookings.REQUEST_1 + "/decline", Map.of("reason", "Sala potrzebna na zebranie"));

        assertThat(after.address().getPath()).isEqualTo("/requests");
        assertThat(after.text()).contains("Odmowa wysłana: Debata");
        assertThat(GATEWAY.asked())
                .anyMatch(asked -> asked.body().equals("{\"reason\":\"Sala potrzebna na zebranie\"}"));
    }

    @Test
    void asksForAReason() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, "/requests/" + FakeBookings.REQUEST_1 + "/decline");
        var after = browser.submit(form, FakeBookings.REQUEST_1 + "/decline", Map.of("reason", "  "));

        assertThat(after.address().getPath()).isEqualTo("/requests/" + FakeBookings.REQUEST_1 + "/decline");
        assertThat(after.text()).contains("Napisz powód");
        assertThat(after.body()).contains("data-focus=\"true\"");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.method().equals("POST"));
    }

    @Test
    void keepsAReasonThatCouldNotBeSent() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, "/requests/" + FakeBookings.REQUEST_1 + "/decline");
        GATEWAY.stop("/decline");

        var after = browser.submit(
                form, FakeBookings.REQUEST_1 + "/decline", Map.of("reason", "Sala potrzebna na zebranie"));

        assertThat(after.text()).contains("Nic nie zapisano").contains("Sala potrzebna na zebranie");
    }

    @Test
    void saysWhenSomebodyElseWasFaster() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var after = browser.submit(
                browser.get(REYMONTA, "/requests/" + FakeBookings.REQUEST_1),
                FakeBookings.REQUEST_1 + "/approve",
                Map.of("revision", "7"));

        assertThat(after.text()).contains("Ktoś właśnie to zmienił.");
        assertThat(after.body()).contains(FakeBookings.REQUEST_1 + "/approve");
    }

    @Test
    void offersWhatIsFreeWhenTheRoomIsTaken() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var today = browser.get(REYMONTA, "/requests/" + FakeBookings.REQUEST_1);
        GATEWAY.takeRooms();

        var after = browser.submit(today, FakeBookings.REQUEST_1 + "/approve", Map.of());

        assertThat(after.text())
                .contains("Ta sala jest wtedy zajęta")
                .contains("Wolne: czw. 3 gru, 9:00–12:00, 1w040.");
    }

    @Test
    void saysThatNothingWasSavedWhenBookingsDoNotAnswer() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var today = browser.get(REYMONTA, "/requests/" + FakeBookings.REQUEST_1);
        GATEWAY.stop("/approve");

        var after = browser.submit(today, FakeBookings.REQUEST_1 + "/approve", Map.of());

        assertThat(after.text()).contains("Nic nie zapisano, bo usługa chwilowo nie odpowiada.");
    }

    @Test
    void showsTheRestOfTheDayWhenBookingsAreDown() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        GATEWAY.stop("/bookings");

        var page = browser.get(REYMONTA, "/today");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Nie widać teraz rezerwacji.").contains("Nie widać teraz próśb.");
        assertThat(page.body()).contains("1w039: wolne 11:15–14:30");
    }

    @Test
    void letsReceptionSeeButNotDecide() {
        var page = signedIn(FakeIssuer.RECEPTIONIST, REYMONTA).get(REYMONTA, "/today");

        assertThat(page.text()).contains("Debata „Park dla wszystkich”").contains("O prośbach decyduje koordynator");
        assertThat(page.body()).doesNotContain("/approve\"");
    }

    @Test
    void refusesStaffOfAnotherCentreByNameAndAsksTheApiNothing() {
        var browser = signedIn(FakeIssuer.COORDINATOR, HUTA);
        GATEWAY.asked().clear();

        var page = browser.get(HUTA, "/today");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text())
                .contains("To strona innego centrum")
                .contains("Należy do: Centrum Obywatelskie – os. Centrum C 10.")
                .contains("Twoje centrum: Reymonta 20.")
                .contains("Przejdź do: Reymonta 20");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.path().contains("/bookings"));
    }

    @Test
    void refusesAResident() {
        var page = signedIn(FakeIssuer.RESIDENT, REYMONTA).get(REYMONTA, "/today");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("To strona pracowników centrum");
    }

    @Test
    void showsAnEmptyCentreWithoutAlarm() {
        GATEWAY.emptyOut();
        var page = signedIn(FakeIssuer.HUTA, HUTA).get(HUTA, "/today");

        assertThat(page.text())
                .contains("Dziś nikt nie zarezerwował sali")
                .contains("To nowe centrum.")
                .contains("zrobione Godziny otwarcia")
                .contains("krok 2 Dodaj sale")
                .contains("Nic nie czeka.");
    }
}
