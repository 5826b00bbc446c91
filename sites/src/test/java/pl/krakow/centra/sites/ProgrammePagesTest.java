package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammePagesTest extends SitesTest {

    private static final String EVENT = "/programme/" + FakeCentreProgramme.TRAINING;
    private static final Map<String, String> CALLER = Map.of("name", "Ewa Sowa", "audience", "RESIDENT", "people", "2");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /programme | Jak napisać wniosek
                    /programme?show=drafts | Targi organizacji
                    /programme?show=over&kind=TRAINING&q=dotacji | Rozliczanie dotacji
                    /programme/p1 | Anna Nowak
                    /programme/p1?q=nowak&state=CONFIRMED | pętla słuchowa
                    /programme/p2 | Ktoś inny ma wtedy tę salę
                    /programme/p4 | sala w uzgadnianiu
                    /programme/p1/print | Lista zawiera dane osobowe
                    /programme/p1/registrations/r1 | Skąd wiesz o szkoleniu?
                    /programme/p4/registrations/r3/decline | Odmówić tej osobie?
                    /programme/p1/registrations/r1/cancel | Wypisać tę osobę?
                    /programme/p1/registrations/new | Zapisz osobę
                    /programme/p1/message | 20 zapisów, mail dostanie 19
                    """)
    void showsEachPage(String path, String words) {
        for (var language : new String[] {"en", "uk", "pl"}) {
            var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
            var page = browser.get(REYMONTA, path + (path.contains("?") ? "&" : "?") + "lang=" + language);

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).doesNotContain("??");
            if (language.equals("pl")) {
                assertThat(page.text()).contains(words);
            }
        }
    }

    @Test
    void showsSignUpsAndStatesOfTheListAtAGlance() {
        var page = signedIn(FakeIssuer.ADVISER, REYMONTA).get(REYMONTA, "/programme");

        assertThat(page.text())
                .containsPattern("Jak napisać wniosek .*17 z 20 .*4 czekają .*ogłoszone")
                .containsPattern("Kurs polskiego .*2 spotkania .*2 do decyzji .*trwa")
                .containsPattern("Targi organizacji .*szkic .*nie ma sali");
        assertThat(page.body()).contains("aria-current=\"page\"");
    }

    @Test
    void saysThatSignUpIsClosedWhereSomebodyIsDownButNobodySignsUp() {
        var page = signedIn(FakeIssuer.COORDINATOR, REYMONTA).get(REYMONTA, "/programme/" + FakeCentreProgramme.OVER);

        assertThat(page.text())
                .contains("Zapisani 2 z 20")
                .contains("Teraz zamknięte Zapisani 2 osoby")
                .doesNotContain("bez zapisów");
    }

    @Test
    void asksForWhatIsFiltered() {
        signedIn(FakeIssuer.COORDINATOR, REYMONTA)
                .get(REYMONTA, "/programme?show=cancelled&kind=FAIR&from=2026-01-01&q=targi");

        assertThat(GATEWAY.asked())
                .anySatisfy(asked -> assertThat(asked.path())
                        .contains("/reymonta/programme?")
                        .contains("state=CANCELLED")
                        .contains("kind=FAIR")
                        .contains("from=2026-01-01")
                        .contains("text=targi"));
    }

    @Test
    void saysWhenNothingIsPlanned() {
        GATEWAY.emptyOut();

        assertThat(signedIn(FakeIssuer.COORDINATOR, REYMONTA)
                        .get(REYMONTA, "/programme")
                        .text())
                .contains("Nic nie jest zaplanowane");
    }

    @Test
    void goesOnWithoutWhatIsDown() {
        GATEWAY.stop("/programme");
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        assertThat(browser.get(REYMONTA, "/programme").text()).contains("Nie widać teraz wydarzeń.");

        GATEWAY.reset();
        GATEWAY.stop("/registrations");
        assertThat(browser.get(REYMONTA, EVENT).text())
                .contains("Nie widać teraz zapisów.")
                .contains("Terminy i sale");

        GATEWAY.reset();
        GATEWAY.stop("/events/p1");
        assertThat(browser.get(REYMONTA, EVENT).text()).contains("Nie widać teraz wydarzeń.");
    }

    @Test
    void writesDownWhoRingsWithAKeyOfItsOwn() {
        var browser = signedIn(FakeIssuer.RECEPTIONIST, REYMONTA);
        var form = browser.get(REYMONTA, EVENT + "/registrations/new");

        var after = browser.submit(form, "/registrations/new", CALLER);

        assertThat(after.text()).contains("Ma miejsce: Anna Nowak");
        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("POST"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.path()).isEqualTo("/api/v1/centres/reymonta/events/p1/registrations/by-staff");
                    assertThat(asked.once()).isNotBlank();
                    assertThat(asked.body())
                            .contains("\"name\":\"Ewa Sowa\"")
                            .contains("\"people\":2")
                            .contains("\"email\":null");
                });
    }

    @Test
    void keepsWhatWasTypedAfterARefusalAndTakesANewKey() {
        var browser = signedIn(FakeIssuer.RECEPTIONIST, REYMONTA);
        var form = browser.get(REYMONTA, EVENT + "/registrations/new");
        GATEWAY.takeRooms();

        var refused = browser.submit(form, "/registrations/new", CALLER);
        browser.submit(refused, "/registrations/new", CALLER);

        assertThat(refused.text()).contains("Nie ma już wolnych miejsc");
        assertThat(refused.body()).contains("value=\"Ewa Sowa\"").contains("<title>Błąd: Zapisz osobę</title>");
        assertThat(keys()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void keepsTheKeyOfAnAttemptThatWasNotAnswered() {
        var browser = signedIn(FakeIssuer.RECEPTIONIST, REYMONTA);
        var form = browser.get(REYMONTA, EVENT + "/registrations/new");
        GATEWAY.stop("/by-staff");

        var lost = browser.submit(form, "/registrations/new", CALLER);
        browser.submit(lost, "/registrations/new", CALLER);

        assertThat(lost.text()).contains("Nic nie zapisano, bo usługa chwilowo nie odpowiada.");
        assertThat(keys()).hasSize(2).containsOnly(keys().getFirst());
    }

    @Test
    void asksForANameAndAnAddressThatCanBe() {
        var browser = signedIn(FakeIssuer.RECEPTIONIST, REYMONTA);
        var form = browser.get(REYMONTA, EVENT + "/registrations/new");

        var after = browser.submit(
                form, "/registrations/new", Map.of("email", "anna", "audience", "RESIDENT", "people", "0"));

        assertThat(after.text())
                .contains("Podaj imię i nazwisko.")
                .contains("Podaj mail w całości")
                .contains("Podaj liczbę od 1 do 100.");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.method().equals("POST"));
    }

    @Test
    void letsApplicantsInAndDeclinesThemWithAReason() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var list = browser.get(REYMONTA, "/programme/p4");

        assertThat(browser.submit(list, "/r3/approve", Map.of()).text())
                .contains("Ma miejsce albo czeka na nie: Ewa Lis");

        var form = browser.get(REYMONTA, "/programme/p4/registrations/r3/decline");
        assertThat(browser.submit(form, "/r3/decline", Map.of("reason", " ")).text())
                .contains("Napisz powód");
        browser.submit(form, "/r3/decline", Map.of("reason", "Kurs dla początkujących"));
        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.path().endsWith("/decline"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).contains("Kurs dla początkujących"));
    }

    @Test
    void sendsAMessageOnce() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, EVENT + "/message");

        var after = browser.submit(
                form, "/message", Map.of("to", "ALL", "subject", "Zmiana wejścia", "text", "Od al. Przyjaźni."));

        assertThat(after.text()).contains("Wysłane: Zmiana wejścia");
        assertThat(GATEWAY.asked())
                .filteredOn(asked ->
                        asked.path().endsWith("/messages") && asked.method().equals("POST"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.once()).isNotBlank();
                    assertThat(asked.body()).contains("\"to\":\"ALL\"").contains("\"subject\":\"Zmiana wejścia\"");
                });
    }

    @Test
    void givesTheListAsAFile() {
        var file = signedIn(FakeIssuer.RECEPTIONIST, REYMONTA).get(REYMONTA, EVENT + "/registrations.csv");

        assertThat(file.header("content-type")).startsWith("text/csv");
        assertThat(file.header("content-disposition")).contains("registrations.csv");
        assertThat(file.body()).contains("Anna Nowak");
    }

    @Test
    void keepsItFromStaffOfAnotherCentreAndFromAdvisersWhatTheyCantDo() {
        var elsewhere = signedIn(FakeIssuer.COORDINATOR, HUTA);
        GATEWAY.asked().clear();
        assertThat(elsewhere.get(HUTA, "/programme").status()).isEqualTo(403);
        assertThat(GATEWAY.asked()).isEmpty();

        var adviser = signedIn(FakeIssuer.ADVISER, REYMONTA);
        assertThat(adviser.get(REYMONTA, EVENT).text()).doesNotContain("Zapisz osobę", "Plik CSV");
        assertThat(adviser.get(REYMONTA, EVENT + "/registrations/new").status()).isEqualTo(403);
        assertThat(adviser.get(REYMONTA, EVENT + "/registrations.csv").status()).isEqualTo(403);
        assertThat(signedIn(FakeIssuer.RECEPTIONIST, REYMONTA)
                        .get(REYMONTA, "/programme/p4")
                        .text())
                .doesNotContain("Przyjmij");
    }

    private static java.util.List<String> keys() {
        return GATEWAY.asked().stream()
                .filter(asked -> asked.path().endsWith("/by-staff"))
                .map(FakeGateway.Asked::once)
                .toList();
    }
}
