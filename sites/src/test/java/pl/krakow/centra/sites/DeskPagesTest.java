package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskPagesTest extends SitesTest {

    private static final String MEETING = "/bookings/" + FakeBookings.MEETING_TODAY;
    private static final Map<String, String> MEANT = Map.of(
            "room", "1w039",
            "date", "2026-12-07",
            "from", "18:00",
            "to", "20:00",
            "beneficiary", "b2",
            "title", "Próba chóru",
            "purpose", "Koncert w grudniu",
            "people", "12",
            "until", "2026-12-20");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /bookings/01900000-0000-7000-8000-000000000001 | Historia
                    /bookings/01900000-0000-7000-8000-000000000006/change | Zmień rezerwację
                    /bookings/01900000-0000-7000-8000-000000000006/move | Przenieś rezerwację
                    /bookings/01900000-0000-7000-8000-000000000006/withdraw | Zabrać salę dla centrum?
                    /bookings/new?room=1w039&date=2026-12-02&from=10:00&to=12:00 | Nowa rezerwacja
                    /bookings/uncounted | Spotkania bez liczby osób
                    /beneficiaries | Fundacja Cichy Głos
                    /beneficiaries/b2 | Może to ten sam beneficjent: 1 wpis.
                    /beneficiaries/b2/edit | Zmień dane
                    /beneficiaries/b2/verify | Sprawdź, kto to jest
                    /beneficiaries/b2/merge?with=b3 | Tego nie da się cofnąć.
                    /beneficiaries/new | Nowy beneficjent
                    /series | Nie ma jeszcze cykli
                    /series/01900000-0000-7000-8000-000000000601 | pominięty
                    /series/new | Nowy cykl
                    /waiting-list | Nikt nie czeka
                    /settings | Ustawienia centrum
                    /settings/rooms | Sala spotkań 1w039
                    /settings/rooms/1w039 | decyduje koordynator
                    /settings/rooms/1w039/edit | Ile osób w ustawieniu
                    /settings/rooms/new | Dodaj salę
                    /settings/rooms/1w039/pictures | Dodaj zdjęcie
                    /settings/equipment | Ile sztuk
                    /settings/hours | Dni, które się różnią
                    /settings/closures | Awaria ogrzewania
                    /settings/closures/01900000-0000-7000-8000-000000000701 | Niech się odbędą
                    /settings/closures/new | Sprawdź, czego to dotyczy
                    /settings/rules | Najwyżej 2: rezerwacje na tydzień
                    """)
    void showsEachPageOfTheDesk(String path, String words) {
        var page = signedIn(FakeIssuer.COORDINATOR, REYMONTA).get(REYMONTA, path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(words);
    }

    @Test
    void bringsRoomDayAndHoursFromTheBoardIntoTheForm() {
        var page = signedIn(FakeIssuer.COORDINATOR, REYMONTA)
                .get(REYMONTA, "/bookings/new?room=1w039&date=2026-12-02&from=10:00&to=12:00");

        assertThat(page.body())
                .contains("value=\"1w039\" selected=\"selected\"")
                .contains("value=\"2026-12-02\"")
                .contains("value=\"10:00\"")
                .contains("value=\"12:00\"");
    }

    @Test
    void keepsWhatWasTypedWhenABookingIsIncomplete() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, "/bookings/new");

        var after =
                browser.submit(form, "/bookings/new", Map.of("act", "place", "title", "Próba chóru", "people", "0"));

        assertThat(after.text())
                .contains("Znajdź i zaznacz, dla kogo jest sala.")
                .contains("Podaj, ile osób przyjdzie");
        assertThat(after.body()).contains("value=\"Próba chóru\"").contains("<title>Błąd: Nowa rezerwacja</title>");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.method().equals("POST"));
    }

    /** Else what a colleague changed meanwhile would be overwritten unseen. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /bookings/01900000-0000-7000-8000-000000000006/change | /change | title |
                    /bookings/01900000-0000-7000-8000-000000000006/move | /move | date |
                    /bookings/01900000-0000-7000-8000-000000000006/withdraw | /withdraw | reason |
                    /bookings/01900000-0000-7000-8000-000000000001/attendance | /attendance | total | dużo
                    /beneficiaries/b2/edit | /edit | name |
                    /beneficiaries/b2/verify | /verify | seenOn | wczoraj
                    /settings/rooms/1w039/edit | /edit | area | duża
                    /settings/hours | /settings/hours | MONDAY.0.opens | rano
                    /settings/equipment | /settings/equipment | equipment.0.count | dużo
                    """)
    void carriesTheRevisionTheFormWasOpenedWithAlsoAfterAMistake(
            String path, String action, String field, @Nullable String mistake) {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, path);

        var after = browser.submit(
                form,
                action,
                Map.of("revision", "41", field, mistake == null ? "" : mistake, "equipment.0.name", "rzutnik"));

        assertThat(after.body()).contains("name=\"revision\" value=\"41\"").contains("<title>Błąd:");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.method().equals("POST"));
    }

    @Test
    void asksForNoCountBeforeAnybodyCouldCome() {
        var page = signedIn(FakeIssuer.COORDINATOR, REYMONTA)
                .get(REYMONTA, "/bookings/" + FakeBookings.REQUEST_1 + "/attendance?from=/requests");

        assertThat(page.text()).contains("Jeszcze nie można policzyć.");
        assertThat(page.body()).doesNotContain("name=\"total\"").contains("data-back href=\"/requests\"");
    }

    /** The page that is still open draws its parts anew at the very change, maybe before the page that follows is asked for. */
    @Test
    void tellsWhatWasDoneToThePageThatFollowsAndNotToAPartDrawnMeanwhile() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, MEETING + "/attendance?from=/today");

        var saved = browser.stayingWhereSent().submit(form, "/attendance", Map.of("total", "12"));
        var part = browser.at(port).with("HX-Request", "true").get(REYMONTA, "/today");
        var page = browser.get(REYMONTA, "/today");

        assertThat(saved.header("location")).endsWith("/today");
        assertThat(part.text()).doesNotContain("Zapisana liczba osób:");
        assertThat(page.text()).contains("Zapisana liczba osób:");
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyElseWasFaster() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, MEETING + "/withdraw");

        var after = browser.submit(form, "/withdraw", Map.of("revision", "7", "reason", "Awaria ogrzewania"));

        assertThat(after.text())
                .contains("Ktoś zmienił to, odkąd masz otwarty formularz.")
                .contains("Awaria ogrzewania");
        assertThat(after.body()).contains("name=\"revision\" value=\"7\"");
    }

    @Test
    void showsWhatIsStoredByNowBesideWhatWasTyped() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, MEETING + "/change");
        GATEWAY.answer("PUT", MEETING, FakeGateway.Answer.problem(412, "precondition-failed", "Ktoś to zmienił"));

        var after = browser.submit(
                form, "/change", Map.of("revision", "7", "title", "Inny temat", "purpose", "Inny cel", "people", "9"));

        assertThat(after.text())
                .contains("Ktoś zmienił to w międzyczasie, więc nic nie zapisano.")
                .contains("Temat – teraz zapisane:", "Cel – teraz zapisane:");
        assertThat(after.body())
                .contains("value=\"Inny temat\"")
                .contains("name=\"revision\" value=\"1\"")
                .contains("<title>Błąd:");
    }

    @Test
    void keepsTheKeyOfABookingWhoseAnswerGotLostAndTakesAnotherAfterARefusal() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, "/bookings/new");
        var meant = with("act", "place");
        GATEWAY.stop("/bookings");

        var lost = browser.submit(form, "/bookings/new", meant);
        GATEWAY.repair();
        GATEWAY.takeRooms();
        var refused = browser.submit(lost, "/bookings/new", meant);
        browser.submit(refused, "/bookings/new", meant);

        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("POST"))
                .extracting(FakeGateway.Asked::once)
                .satisfiesExactly(
                        first -> assertThat(first).isNotBlank(),
                        second -> assertThat(second)
                                .isEqualTo(GATEWAY.asked().stream()
                                        .filter(asked -> asked.method().equals("POST"))
                                        .findFirst()
                                        .orElseThrow()
                                        .once()),
                        third -> assertThat(third).isNotBlank().doesNotContain(key(lost)));
    }

    private static String key(Browser.Page page) {
        return page.body().split("name=\"once\" value=\"", -1)[1].split("\"", -1)[0];
    }

    @Test
    void previewsASeriesDateByDateBeforeAnythingIsBooked() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, "/series/new");

        var after = browser.submit(form, "/series/new", with("act", "preview"));

        assertThat(after.text()).contains("1 z 2 można zarezerwować").containsPattern("Pon. 14 gru 18:00–20:00 zajęte");
        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("POST"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.path()).endsWith("/booking-series/preview");
                    assertThat(asked.body())
                            .contains("\"rule\":\"FREQ=WEEKLY;BYDAY=MO;UNTIL=20261220\"")
                            .contains("\"start\":\"2026-12-07T18:00:00\"")
                            .contains("\"duration\":\"PT2H\"");
                });
    }

    @Test
    void verifiesOnEvidenceOfADay() {
        var browser = signedIn(FakeIssuer.RECEPTIONIST, REYMONTA);
        var form = browser.get(REYMONTA, "/beneficiaries/b2/verify");

        var mistaken = browser.submit(form, "/b2/verify", Map.of("seenOn", "2026-12-01"));
        var after =
                browser.submit(mistaken, "/b2/verify", Map.of("evidence", "REGISTER_ENTRY", "seenOn", "2026-12-01"));

        assertThat(mistaken.text()).contains("Zaznacz, na jakiej podstawie.");
        assertThat(after.text()).contains("Sprawdzone: Fundacja Cichy Głos");
        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.path().endsWith("/verify"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body())
                        .contains("\"evidence\":\"REGISTER_ENTRY\"")
                        .contains("\"seenOn\":\"2026-12-01\""));
    }

    @Test
    void showsWhatAClosureHitsBeforeAnythingIsClosed() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, "/settings/closures/new");
        var meant = Map.of("rooms", "1w039", "from", "2026-12-21", "to", "2026-12-23", "reason", "Awaria ogrzewania");

        var seen = browser.submit(form, "/settings/closures/new", meant);

        assertThat(seen.text()).contains("Dotyczy 1 rezerwacji.").contains("Koło fotografii");
        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("POST"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.path()).endsWith("/closures/preview"));
    }

    @Test
    void showsPhotographsOfARoomWithTheirWords() {
        var room = signedIn(FakeIssuer.COORDINATOR, REYMONTA).get(REYMONTA, "/settings/rooms/1w039");

        assertThat(room.body())
                .contains("src=\"/api/v1/centres/reymonta/rooms/1w039/pictures/01900000-0000-7000-8000-000000000801\"")
                .contains("alt=\"Sala z rzędami krzeseł\"");
    }

    @Test
    void offersWhatAClosureHitAnotherRoomAndSaysWhen() {
        var page = signedIn(FakeIssuer.COORDINATOR, REYMONTA)
                .get(REYMONTA, "/settings/closures/01900000-0000-7000-8000-000000000701");

        assertThat(page.text()).contains("1w038, pon. 21 gru, 10:00–12:00");
        assertThat(page.body()).contains("room=1w038&amp;date=2026-12-21&amp;from=10:00&amp;to=12:00");
    }

    @Test
    void asksWhyBeforeARoomIsTakenBack() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, MEETING + "/withdraw");

        var after = browser.submit(form, "/withdraw", Map.of("reason", " "));

        assertThat(after.text()).contains("Napisz powód, najwyżej 1000 znaków.");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.method().equals("POST"));
    }

    @Test
    void keepsTheDeskFromStaffOfAnotherCentreAndFromReceptionWhatItCantDo() {
        var elsewhere = signedIn(FakeIssuer.COORDINATOR, HUTA);
        GATEWAY.asked().clear();

        assertThat(elsewhere.get(HUTA, "/bookings/new").status()).isEqualTo(403);
        assertThat(elsewhere.get(HUTA, "/settings/hours").status()).isEqualTo(403);
        assertThat(GATEWAY.asked()).isEmpty();
        assertThat(signedIn(FakeIssuer.RECEPTIONIST, REYMONTA)
                        .get(REYMONTA, "/settings/closures/new")
                        .status())
                .isEqualTo(403);
    }

    private static Map<String, String> with(String name, String value) {
        var all = new java.util.TreeMap<>(MEANT);
        all.put(name, value);
        return all;
    }
}
