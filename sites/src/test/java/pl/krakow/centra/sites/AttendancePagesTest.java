package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class AttendancePagesTest extends SitesTest {

    private static final String SHEET = "/programme/" + FakeCentreProgramme.OVER + "/attendance";

    @Test
    void showsWhoIsExpectedAndWhoWasCountedAlready() {
        for (var language : List.of("en", "uk", "pl")) {
            var page = signedIn(FakeIssuer.RECEPTIONIST, REYMONTA).get(REYMONTA, SHEET + "?lang=" + language);

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).doesNotContain("??").contains("Anna Nowak").contains("Jan Kos");
        }
        assertThat(signedIn(FakeIssuer.RECEPTIONIST, REYMONTA)
                        .get(REYMONTA, SHEET)
                        .text())
                .contains("2 z 3")
                .contains("pętla słuchowa");
    }

    @Test
    void sendsOnlyWhatTheSheetChangesSoThatOthersNotesStay() {
        var browser = signedIn(FakeIssuer.RECEPTIONIST, REYMONTA);
        var sheet = browser.get(REYMONTA, SHEET);

        var after = browser.submit(
                sheet,
                "/attendance",
                Map.of("came.r1", "2", "came.r4", "1", "walked.RESIDENT", "3", "walked.NGO", "0"));

        assertThat(after.text()).contains("Obecność zapisana.");
        assertThat(bodies("/attendance"))
                .singleElement()
                .satisfies(body -> assertThat(body)
                        .contains("\"registrationId\":\"r4\"")
                        .contains("\"session\":\"s3\"")
                        .contains("\"people\":1")
                        .doesNotContain("\"r1\""));
        assertThat(bodies("/attendance/walk-ins"))
                .singleElement()
                .satisfies(body -> assertThat(body)
                        .contains("\"audience\":\"RESIDENT\"")
                        .contains("\"people\":3")
                        .doesNotContain("NGO"));
    }

    @Test
    void correctsTheSameCountWhenTheSheetIsSentAgain() {
        var browser = signedIn(FakeIssuer.RECEPTIONIST, REYMONTA);
        var sheet = browser.get(REYMONTA, SHEET);

        browser.submit(sheet, "/attendance", Map.of("came.r1", "2", "walked.RESIDENT", "3"));
        browser.submit(sheet, "/attendance", Map.of("came.r1", "2", "walked.RESIDENT", "5"));

        assertThat(bodies("/attendance/walk-ins").stream()
                        .map(body -> body.replaceAll(".*\"id\":\"([^\"]*)\".*", "$1"))
                        .toList())
                .hasSize(2)
                .containsOnly(bodies("/attendance/walk-ins").getFirst().replaceAll(".*\"id\":\"([^\"]*)\".*", "$1"));
    }

    @Test
    void takesBackWhoWasTickedByMistake() {
        var browser = signedIn(FakeIssuer.RECEPTIONIST, REYMONTA);
        var sheet = browser.get(REYMONTA, SHEET);

        browser.submit(sheet, "/attendance", Map.of("came.r1", "0"));

        assertThat(bodies("/attendance"))
                .singleElement()
                .satisfies(body ->
                        assertThat(body).contains("\"registrationId\":\"r1\"").contains("\"people\":0"));
    }

    @Test
    void keepsTheSheetAfterAMistake() {
        var browser = signedIn(FakeIssuer.RECEPTIONIST, REYMONTA);
        var sheet = browser.get(REYMONTA, SHEET);

        var after = browser.submit(sheet, "/attendance", Map.of("came.r1", "dwie", "came.r4", "1"));

        assertThat(after.text()).contains("Podaj liczbę, np. 2");
        assertThat(after.body()).contains("value=\"dwie\"").contains("<title>Błąd: Obecność");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.method().equals("POST"));
    }

    @Test
    void saysThatASessionAheadCantBeNotedYet() {
        assertThat(signedIn(FakeIssuer.COORDINATOR, REYMONTA)
                        .get(REYMONTA, "/programme/p1/attendance")
                        .text())
                .contains("Jeszcze nie można wpisać obecności.")
                .doesNotContain("Zapisz obecność");
    }

    @Test
    void settlesWhoCameWithTheirAges() {
        var browser = signedIn(FakeIssuer.RECEPTIONIST, REYMONTA);
        var sheet = browser.get(REYMONTA, SHEET);

        assertThat(browser.submit(sheet, "/attendance/close", Map.of("ages.UNDER_18", "3"))
                        .text())
                .contains("Obecność zamknięta.");
        assertThat(bodies("/attendance/close")).containsExactly("{\"ages\":{\"UNDER_18\":3}}");
    }

    @Test
    void isForWhoStandsAtTheDoor() {
        assertThat(signedIn(FakeIssuer.ADVISER, REYMONTA).get(REYMONTA, SHEET).status())
                .isEqualTo(403);
        GATEWAY.stop("/door");
        assertThat(signedIn(FakeIssuer.RECEPTIONIST, REYMONTA)
                        .get(REYMONTA, SHEET)
                        .text())
                .contains("Nie widać teraz wydarzeń.");
    }

    private static List<String> bodies(String ending) {
        return GATEWAY.asked().stream()
                .filter(asked -> asked.method().equals("POST") && asked.path().endsWith(ending))
                .map(FakeGateway.Asked::body)
                .toList();
    }
}
