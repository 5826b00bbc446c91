package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceptionTest extends SitesTest {

    private static final String MEETING = FakeBookings.MEETING_TODAY;
    private static final Map<String, String> ELEVEN =
            Map.of("ngo", "9", "resident", "2", "UNDER_18", "1", "tap", "0b7e9a7e-3c52-4a52-8d0f-2f6a4a1f0c01");

    @Test
    void showsWhoComesTodayByTimeWithTheirRoom() {
        var page = door().get(REYMONTA, "/reception");

        assertThat(page.text())
                .contains("Recepcja")
                .containsPattern("9:00 12:00 1w039 Spotkanie zespołu Fundacja Cichy Głos spóźnia się 2 godziny 8 minut")
                .containsPattern("17:00 19:30 1w040 Jak założyć stowarzyszenie wydarzenie")
                .contains("Ilu ludzi przyszło? zapowiedziano 12 osób")
                .contains("Dziś policzono: 0 osób");
        assertThat(page.header("permissions-policy")).contains("camera=(self)");
    }

    @Test
    void letsInAndCountsWithOnePress() {
        var browser = door();

        var after = browser.submit(browser.get(REYMONTA, "/reception"), MEETING + "/arrive", ELEVEN);

        assertThat(after.text()).contains("Zapisane: Spotkanie zespołu, 11 osób");
        assertThat(posted())
                .satisfiesExactly(
                        in -> {
                            assertThat(in.path()).endsWith(MEETING + "/check-in");
                            assertThat(in.ifMatch()).isEqualTo("\"1\"");
                            assertThat(in.once()).isEqualTo(ELEVEN.get("tap") + "-in");
                        },
                        counted -> {
                            assertThat(counted.path()).endsWith(MEETING + "/attendance");
                            assertThat(counted.ifMatch()).isEqualTo("\"2\"");
                            assertThat(counted.once()).isEqualTo(ELEVEN.get("tap") + "-count");
                            assertThat(counted.body())
                                    .contains("\"total\":11")
                                    .contains("\"ngo\":9")
                                    .contains("\"resident\":2")
                                    .contains("\"UNDER_18\":1");
                        });
    }

    @Test
    void letsInWithoutACount() {
        var browser = door();

        var after = browser.submit(browser.get(REYMONTA, "/reception"), MEETING + "/arrive", Map.of());

        assertThat(after.text()).contains("Wpuszczone: Spotkanie zespołu");
        assertThat(posted())
                .singleElement()
                .satisfies(in -> assertThat(in.path()).endsWith("/check-in"));
    }

    @Test
    void doesATapThatIsSentAgainOnce() {
        var browser = door().with("X-Tap", "1");
        var page = browser.get(REYMONTA, "/reception");
        GATEWAY.stop("/attendance");
        var lost = browser.submit(page, MEETING + "/arrive", ELEVEN);
        GATEWAY.repair();

        var again = browser.submit(page, MEETING + "/arrive", ELEVEN);
        var third = browser.submit(page, MEETING + "/arrive", ELEVEN);

        assertThat(lost.status()).isEqualTo(503);
        assertThat(lost.body()).contains("\"state\":\"later\"");
        assertThat(again.body()).contains("\"state\":\"done\"").contains("11\u00a0osób");
        assertThat(third.body()).contains("\"state\":\"done\"");
        assertThat(posted())
                .filteredOn(asked -> asked.path().endsWith("/check-in"))
                .hasSize(1);
        assertThat(posted().stream().map(FakeGateway.Asked::once).distinct()).hasSize(2);
    }

    @Test
    void neverWritesOverWhatAColleagueCounted() {
        var browser = door().with("X-Tap", "1");
        var page = browser.get(REYMONTA, "/reception");
        GATEWAY.door().countedByAnother(MEETING, 7);

        var after = browser.submit(page, MEETING + "/arrive", ELEVEN);

        assertThat(after.body()).contains("\"state\":\"refused\"").contains("7\u00a0osób");
        assertThat(posted()).isEmpty();
    }

    @Test
    void correctsACountThatWasSeen() {
        var browser = door();
        GATEWAY.door().countedByAnother(MEETING, 7);

        var after = browser.submit(
                browser.get(REYMONTA, "/reception?visit=" + MEETING),
                MEETING + "/arrive",
                Map.of("revision", "3", "ngo", "8"));

        assertThat(after.text()).contains("Zapisane: Spotkanie zespołu, 8 osób");
    }

    @Test
    void notesThatNobodyCame() {
        var browser = door();

        var after = browser.submit(browser.get(REYMONTA, "/reception"), MEETING + "/no-show", Map.of());

        assertThat(after.text()).contains("Zapisane, że nikt nie przyszedł: Spotkanie zespołu");
        assertThat(posted())
                .singleElement()
                .satisfies(asked -> assertThat(asked.once()).endsWith("-nobody"));
    }

    @Test
    void refusesWhatIsNoNumber() {
        var browser = door();

        var after = browser.submit(browser.get(REYMONTA, "/reception"), MEETING + "/arrive", Map.of("ngo", "dużo"));

        assertThat(after.text()).contains("Podaj liczby, np. 3.");
        assertThat(posted()).isEmpty();
    }

    @Test
    void findsTheEventOfATicketThatIsScanned() {
        var browser = door();
        var page = browser.get(REYMONTA, "/reception");

        var known = browser.submit(page, "/reception/scan", Map.of("code", "7k3m-9qxd pv2twz5h"));
        var unknown = browser.submit(page, "/reception/scan", Map.of("code", "1111111111111111"));

        assertThat(known.text()).contains("Obecność zapisana. Anna Nowak, 2 osoby – Jak założyć stowarzyszenie");
        assertThat(unknown.text()).contains("Tego biletu nie ma na dzisiejszych wydarzeniach: 1111111111111111");
        assertThat(posted().getFirst().body())
                .contains("\"ticket\":\"" + FakeDoor.TICKET + "\"")
                .contains("\"session\":\"" + FakeDoor.SESSION + "\"");
    }

    @Test
    void notesAGuestByNameAndTakesItBack() {
        var browser = door();
        var list = browser.get(REYMONTA, "/reception?event=" + FakeDoor.EVENT);

        var here = browser.submit(list, FakeDoor.EVENT + "/note", Map.of("people", "2"));
        var gone = browser.submit(here, FakeDoor.EVENT + "/note", Map.of());

        assertThat(list.text())
                .contains("Jest: 0. Zapisane: 3 osoby")
                .contains("Anna Nowak")
                .contains("Łukasz Żak");
        assertThat(here.text()).contains("Obecność zapisana.").contains("jest 2 z 2");
        assertThat(gone.text()).contains("Cofnięte.");
        assertThat(posted().getLast().body()).contains("\"people\":0").contains(FakeDoor.GUEST);
    }

    @Test
    void findsAPersonByTheBeginningOfTheirNameOrByTicket() {
        var browser = door();

        assertThat(browser.get(REYMONTA, "/reception?q=zak").text())
                .contains("Łukasz Żak")
                .doesNotContain("Anna Nowak");
        assertThat(browser.get(REYMONTA, "/reception?q=" + FakeDoor.TICKET).text())
                .contains("Anna Nowak");
        assertThat(browser.get(REYMONTA, "/reception?q=nikogo").text()).contains("Nikogo tu nie ma: nikogo.");
    }

    @Test
    void neverShowsWhatSomebodyNeedsNorReadsNamesUnasked() {
        var browser = door();
        var first = browser.get(REYMONTA, "/reception");

        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.path().endsWith("/door"));
        assertThat(first.body()
                        + browser.get(REYMONTA, "/reception?event=" + FakeDoor.EVENT)
                                .body())
                .doesNotContain("insulina");
    }

    @Test
    void sendsATapNobodyAnsweredAgainWithItsKeyAlsoWithoutTheScript() {
        var browser = door();
        var list = browser.get(REYMONTA, "/reception?event=" + FakeDoor.EVENT);
        GATEWAY.stop("/walk-ins");

        var lost = browser.submit(list, FakeDoor.EVENT + "/walk-ins", Map.of("audience", "RESIDENT"));
        GATEWAY.repair();
        browser.submit(lost, FakeDoor.EVENT + "/walk-ins", Map.of());

        assertThat(lost.text()).contains("Centrum chwilowo nie odpowiada.");
        assertThat(posted().stream()
                        .map(asked -> asked.body().replaceAll(".*\"id\":\"([^\"]*)\".*", "$1"))
                        .toList())
                .hasSize(2)
                .containsOnly(lost.body().replaceAll("(?s).*name=\"tap\" value=\"([^\"]*)\".*", "$1"));
    }

    @Test
    void countsWhoWalksIntoAnEvent() {
        var browser = door();
        var list = browser.get(REYMONTA, "/reception?event=" + FakeDoor.EVENT);

        var after = browser.submit(list, FakeDoor.EVENT + "/walk-ins", Map.of("audience", "RESIDENT"));

        assertThat(after.text()).contains("Policzone: mieszkaniec");
        assertThat(posted())
                .singleElement()
                .satisfies(asked -> assertThat(asked.body())
                        .contains("\"audience\":\"RESIDENT\"")
                        .contains("\"people\":1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /programme | Nie widać teraz wydarzeń. | Spotkanie zespołu
            /bookings  | Nie widać teraz rezerwacji. | Jak założyć stowarzyszenie
            """)
    void showsTheRestWhenAServiceIsDown(String down, String says, String rest) {
        var browser = door();
        GATEWAY.stop(down);

        var page = browser.get(REYMONTA, "/reception");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(says).contains(rest);
    }

    @ParameterizedTest
    @CsvSource({"en, Let in and save", "uk, Впустити і зберегти"})
    void speaksTheOtherLanguages(String language, String words) {
        assertThat(door().get(REYMONTA, "/reception?lang=" + language).text()).contains(words);
    }

    @Test
    void isForTheStaffOfTheCentreAlone() {
        var elsewhere = signedIn(FakeIssuer.COORDINATOR, HUTA);
        GATEWAY.asked().clear();

        assertThat(elsewhere.get(HUTA, "/reception").status()).isEqualTo(403);
        assertThat(GATEWAY.asked()).isEmpty();
        assertThat(browser().get(REYMONTA, "/events").header("permissions-policy"))
                .contains("camera=()");
    }

    private Browser door() {
        var browser = signedIn(FakeIssuer.RECEPTIONIST, REYMONTA);
        GATEWAY.asked().clear();
        return browser;
    }

    private static List<FakeGateway.Asked> posted() {
        return GATEWAY.asked().stream()
                .filter(asked -> asked.method().equals("POST"))
                .toList();
    }
}
