package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows an event: certificates and feedback. */
class AfterwardsPagesTest extends SitesTest {

    private static final String CERTIFICATES = "/programme/" + FakeCentreProgramme.OVER + "/certificates";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /programme/p3/certificates | 7K3M-9QXD-PV2T-WZ5H
                    /programme/p3/certificates/terms | obecność na tylu spotkaniach
                    /programme/p3/certificates/c1/revoke | Unieważnić to zaświadczenie?
                    /programme/p3/certificates/c1/reissue | Wydać zaświadczenie od nowa?
                    /programme/p3/feedback | Więcej przerw
                    /programme/p1/feedback | Zapytamy po wydarzeniu
                    """)
    void showsEachPageInEachLanguage(String path, String words) {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        for (var language : List.of("en", "uk", "pl")) {
            var page = browser.get(REYMONTA, path + "?lang=" + language);

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).doesNotContain("??");
            if (language.equals("pl")) {
                assertThat(page.text()).contains(words);
            }
        }
    }

    @Test
    void issuesToEverybodyOnceAttendanceIsSettled() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        assertThat(browser.get(REYMONTA, CERTIFICATES).text()).contains("Najpierw zamknij obecność");

        GATEWAY.settle();
        var after = browser.submit(browser.get(REYMONTA, CERTIFICATES), "/certificates", Map.of());

        assertThat(after.text())
                .contains("Wydano 17 zaświadczeń.")
                .contains("1 osoba miała je już.")
                .contains("2 osoby były za krótko.");
    }

    @Test
    void revokesWithAReasonAndIssuesAnewWithTheRightName() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, CERTIFICATES + "/c1/revoke");

        assertThat(browser.submit(form, "/c1/revoke", Map.of("text", "")).text())
                .contains("Napisz powód");
        browser.submit(form, "/c1/revoke", Map.of("text", "Wydane omyłkowo"));
        browser.submit(
                browser.get(REYMONTA, CERTIFICATES + "/c1/reissue"), "/c1/reissue", Map.of("text", "Anna Nowak-Lis"));

        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("POST"))
                .satisfiesExactly(
                        revoked -> {
                            assertThat(revoked.ifMatch()).isEqualTo("\"1\"");
                            assertThat(revoked.body()).isEqualTo("{\"reason\":\"Wydane omyłkowo\"}");
                        },
                        reissued -> assertThat(reissued.body()).isEqualTo("{\"name\":\"Anna Nowak-Lis\"}"));
    }

    @Test
    void saysWhoGetsOne() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, CERTIFICATES + "/terms");

        assertThat(browser.submit(form, "/terms", Map.of("offered", "true", "hours", "wiele", "enough", "80"))
                        .text())
                .contains("Podaj liczbę godzin");
        browser.submit(form, "/terms", Map.of("offered", "true", "hours", "5,5", "rule", "SHARE", "enough", "80"));

        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("PUT"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.ifMatch()).isEqualTo("\"2\"");
                    assertThat(asked.body())
                            .contains("\"hours\":5.5")
                            .contains("\"shareOfHours\":80")
                            .contains("\"minimumSessions\":null");
                });
    }

    @Test
    void saysWhetherParticipantsAreAsked() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, "/programme/p1/feedback");

        var mistaken = browser.submit(form, "/feedback", Map.of("asked", "true", "days", "90"));
        assertThat(mistaken.text()).contains("od 1 do 60");
        assertThat(mistaken.body())
                .containsPattern("name=\"asked\"[^>]* checked")
                .containsPattern("name=\"days\"[^>]* value=\"90\"");
        var unasked = browser.submit(form, "/feedback", Map.of("days", "0"));
        assertThat(unasked.text()).contains("od 1 do 60");
        assertThat(unasked.body()).doesNotContainPattern("name=\"asked\"[^>]* checked");
        browser.submit(unasked, "/feedback", Map.of("days", "7"));

        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("PUT"))
                .singleElement()
                .satisfies(asked ->
                        assertThat(asked.body()).contains("\"asked\":false").contains("\"days\":7"));
    }

    @Test
    void keepsWhatWasSaidOfFeedbackWhenSomebodyElseWasQuicker() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, "/programme/p1/feedback");
        GATEWAY.answer(
                "PUT",
                "/api/v1/centres/reymonta/events/p1/feedback/settings",
                FakeGateway.Answer.problem(412, "precondition-failed", "Ktoś to zmienił"));

        var stale = browser.submit(form, "/feedback", Map.of("asked", "true", "days", "21"));

        assertThat(stale.text()).contains("Ktoś zmienił to, odkąd masz otwarty formularz.");
        assertThat(stale.body())
                .containsPattern("name=\"asked\"[^>]* checked")
                .containsPattern("name=\"days\"[^>]* value=\"21\"");
    }

    @Test
    void keepsWhatIsForCoordinatorsFromOthersAndGoesOnWithoutWhatIsDown() {
        var reception = signedIn(FakeIssuer.RECEPTIONIST, REYMONTA);
        assertThat(reception.get(REYMONTA, CERTIFICATES).text())
                .contains("Anna Nowak")
                .doesNotContain("Unieważnij", "Wydaj");
        assertThat(reception.get(REYMONTA, CERTIFICATES + "/c1/revoke").status())
                .isEqualTo(403);
        assertThat(signedIn(FakeIssuer.ADVISER, REYMONTA)
                        .get(REYMONTA, CERTIFICATES)
                        .status())
                .isEqualTo(403);

        GATEWAY.stop("/feedback");
        assertThat(reception.get(REYMONTA, "/programme/p3/feedback").text()).contains("Nie widać teraz opinii.");
    }
}
