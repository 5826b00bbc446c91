package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

class StaffPagesTest extends SitesTest {

    @Test
    void showsWhoComesTodayAndWhatWaits() {
        var page = signedIn(FakeIssuer.COORDINATOR, REYMONTA).get(REYMONTA, "/today");

        assertThat(page.text())
                .contains("Dziś, wtorek, 1 grudnia")
                .contains("5 spotkań · zapowiedziano 119 osób")
                .contains("Spotkanie zespołu Fundacja Cichy Głos")
                .contains("trwa")
                .contains("teraz 11:08")
                .contains("Środa, 2 grudnia")
                .contains("Debata „Park dla wszystkich”")
                .contains("2 prośby o ten czas")
                .contains("w sali jest miejsc: 20")
                .contains("Anna Wilk koordynacja");
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
    void approvesWithTheRevisionThePageShowed() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var today = browser.get(REYMONTA, "/today");

        var after = browser.submit(today, FakeBookings.REQUEST_1 + "/approve", Map.of());

        assertThat(after.address().getPath()).isEqualTo("/today");
        assertThat(after.text()).contains("Zatwierdzone: Debata „Park dla wszystkich”");
        assertThat(after.body()).doesNotContain(FakeBookings.REQUEST_1 + "/approve");
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
        var list = browser.get(REYMONTA, "/requests");

        var after = browser.submit(
                list, FakeBookings.REQUEST_1 + "/decline", Map.of("reason", "Sala potrzebna na zebranie"));

        assertThat(after.address().getPath()).isEqualTo("/requests");
        assertThat(after.text()).contains("Odmowa wysłana: Debata");
        assertThat(GATEWAY.asked())
                .anyMatch(asked -> asked.body().equals("{\"reason\":\"Sala potrzebna na zebranie\"}"));
    }

    @Test
    void asksForAReasonAndKeepsTheFormOpen() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var after = browser.submit(
                browser.get(REYMONTA, "/today"), FakeBookings.REQUEST_1 + "/decline", Map.of("reason", "  "));

        assertThat(after.address().getPath()).isEqualTo("/requests/" + FakeBookings.REQUEST_1);
        assertThat(after.text()).contains("Napisz powód");
        assertThat(after.body()).contains("data-focus=\"true\"").contains("open=\"open\"");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.method().equals("POST"));
    }

    @Test
    void saysWhenSomebodyElseWasFaster() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var after = browser.submit(
                browser.get(REYMONTA, "/today"), FakeBookings.REQUEST_1 + "/approve", Map.of("revision", "7"));

        assertThat(after.text()).contains("Ktoś właśnie zmienił tę prośbę.");
        assertThat(after.body()).contains(FakeBookings.REQUEST_1 + "/approve");
    }

    @Test
    void offersWhatIsFreeWhenTheRoomIsTaken() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var today = browser.get(REYMONTA, "/today");
        GATEWAY.takeRooms();

        var after = browser.submit(today, FakeBookings.REQUEST_1 + "/approve", Map.of());

        assertThat(after.text())
                .contains("Ta sala jest wtedy zajęta")
                .contains("Wolne: czw. 3 gru, 9:00–12:00, 1w040.");
    }

    @Test
    void saysThatNothingWasSavedWhenBookingsDoNotAnswer() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var today = browser.get(REYMONTA, "/today");
        GATEWAY.stop("/approve");

        var after = browser.submit(today, FakeBookings.REQUEST_1 + "/approve", Map.of());

        assertThat(after.text()).contains("Decyzja nie została zapisana");
    }

    @Test
    void showsTheRestOfTheDayWhenBookingsAreDown() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        GATEWAY.stop("/bookings");

        var page = browser.get(REYMONTA, "/today");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Nie widać teraz rezerwacji.")
                .contains("Nie widać teraz próśb.")
                .contains("11:15–14:30: wolne");
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

        assertThat(page.text()).contains("Nikt nie zarezerwował sali").contains("Nic nie czeka.");
    }

    @Test
    void movesBetweenDays() {
        var page = signedIn(FakeIssuer.COORDINATOR, REYMONTA).get(REYMONTA, "/today?day=2026-12-02");

        assertThat(page.text())
                .contains("Środa, 2 grudnia")
                .contains("Koło fotografii")
                .doesNotContain("teraz 11:08");
        assertThat(page.body()).contains("/today?day=2026-12-01").contains("/today?day=2026-12-03");
    }
}
