package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The volunteering desk of a centre's staff. */
class VolunteeringDeskTest extends SitesTest {

    private static final String DESK = "/volunteering-desk";
    private static final String NAMELESS = "Nie widać teraz nazw części organizacji.";
    private static final String FAIR = DESK + "/opportunities/" + FakeVolunteering.FAIR;
    private static final String WAITING = DESK + "/opportunities/" + FakeVolunteering.WAITING;

    private FakeGateway.Asked sent() {
        return GATEWAY.asked().stream()
                .filter(asked -> !asked.method().equals("GET"))
                .reduce((one, other) -> {
                    throw new AssertionError("more than one change: " + one + ", " + other);
                })
                .orElseThrow();
    }

    private Browser coordinator() {
        return signedIn(FakeIssuer.COORDINATOR, REYMONTA);
    }

    @Test
    void showsWhatWaits() {
        var page = coordinator().get(REYMONTA, DESK);

        assertThat(page.text())
                .contains("Oferty do ogłoszenia", "Zgłoszenia do decyzji", "Anna Nowak", "Godziny do potwierdzenia")
                .contains("Porozumienia bez podpisu", "Prośby o opinię", "Praca bez ubezpieczenia", "Dziś pomagają");
        assertThat(page.body()).contains("href=\"/volunteering-desk\"", "aria-current=\"page\"");
    }

    @Test
    void asksOnceForWhatWaitsAtTheWholeCentre() {
        coordinator().get(REYMONTA, DESK);

        assertThat(GATEWAY.asked())
                .filteredOn(asked ->
                        asked.path().contains("/placements") || asked.path().contains("/waiting"))
                .extracting(asked -> asked.path())
                .containsExactlyInAnyOrder(
                        "/api/v1/centres/reymonta/placements?state=APPLIED&limit=50",
                        "/api/v1/centres/reymonta/volunteering-hours/waiting?limit=50");
    }

    @Test
    void asksOnceForAllHoursThatWaitAndWhoseTheyAre() {
        coordinator().get(REYMONTA, DESK + "/hours");

        assertThat(GATEWAY.asked())
                .filteredOn(asked ->
                        asked.path().contains("/placements") || asked.path().contains("/waiting"))
                .extracting(asked -> asked.path())
                .containsExactly("/api/v1/centres/reymonta/volunteering-hours/waiting?limit=50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/opportunities", "/organisations", "/opportunities/" + FakeVolunteering.FAIR})
    void callsOrganisationsAsTheyGaveItInWritingWithoutAskingTheRegister(String part) {
        var browser = coordinator();
        GATEWAY.asked().clear();
        GATEWAY.stop("/beneficiaries");

        var page = browser.get(REYMONTA, DESK + part);

        assertThat(page.text()).contains("Stowarzyszenie Echo Łąk").doesNotContain(NAMELESS);
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.path().contains("/beneficiaries"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/opportunities", "/organisations"})
    void asksTheRegisterForTheNamesOfTheOthersAndSaysWhenItIsAway(String part) {
        GATEWAY.answer("GET", "/opportunities", FakeGateway.Answer.list(FakeVolunteering.nameless()));
        var browser = coordinator();
        assertThat(browser.get(REYMONTA, DESK + part).text())
                .contains("Kooperatywa Błonia Razem")
                .doesNotContain(NAMELESS);

        GATEWAY.stop("/beneficiaries");

        assertThat(browser.get(REYMONTA, DESK + part).text())
                .contains(NAMELESS)
                .doesNotContain("Kooperatywa Błonia Razem");
    }

    @Test
    void saysWhenNothingWaitsAndWhatIsDown() {
        GATEWAY.emptyOut();
        assertThat(coordinator().get(REYMONTA, DESK).text()).contains("Nic nie czeka");
        GATEWAY.stop("/insurance-list");
        var page = coordinator().get(REYMONTA, DESK);
        assertThat(page.text()).contains("Nie widać teraz części wolontariatu.").doesNotContain("Nic nie czeka");
    }

    @Test
    void keepsOthersOut() {
        assertThat(signedIn(FakeIssuer.RESIDENT, REYMONTA).get(REYMONTA, DESK).status())
                .isEqualTo(403);
        assertThat(signedIn(FakeIssuer.HUTA, REYMONTA).get(REYMONTA, DESK).status())
                .isEqualTo(403);
        var reception = signedIn(FakeIssuer.RECEPTIONIST, REYMONTA);
        assertThat(reception.get(REYMONTA, DESK).text()).doesNotContain("Nowa oferta", "Zaświadczenia");
        assertThat(reception.get(REYMONTA, DESK + "/shifts").status()).isEqualTo(200);
        for (var part : new String[] {"/volunteers", "/agreements", "/certificates", "/rounds", "/opportunities/new"}) {
            assertThat(reception.get(REYMONTA, DESK + part).status()).as(part).isEqualTo(403);
        }
    }

    @Test
    void writesAnOpportunityAndKeepsWhatIsTyped() {
        var browser = coordinator();
        var form = browser.get(REYMONTA, DESK + "/opportunities/new");
        var wrong = browser.submit(form, "/opportunities/new", Map.of("title", "Rozmowy", "commitment", "SHIFTS"));
        assertThat(wrong.text())
                .contains("Napisz, co trzeba robić", "Wybierz organizację", "Podaj dzień, godziny i liczbę miejsc");
        assertThat(wrong.body()).contains("value=\"Rozmowy\"");

        var done = browser.submit(
                wrong,
                "/opportunities/new",
                Map.ofEntries(
                        Map.entry("title", "Rozmowy po polsku"),
                        Map.entry("description", "Rozmawiamy przy herbacie."),
                        Map.entry("organisation", "b1"),
                        Map.entry("commitment", "SINGLE_ACTION"),
                        Map.entry("shift.day", "2026-12-10"),
                        Map.entry("shift.from", "17:00"),
                        Map.entry("shift.to", "18:30"),
                        Map.entry("shift.seats", "3"),
                        Map.entry("shift.id", ""),
                        Map.entry("byApproval", "true"),
                        Map.entry("act", "submit")));
        assertThat(done.text()).contains("Zapisane:", "Rozmowy po polsku");
        assertThat(sent().path()).isEqualTo("/api/v1/centres/reymonta/opportunities");
        assertThat(sent().body())
                .contains("\"start\":\"2026-12-10T17:00:00+01:00\"", "\"seats\":3", "BY_APPROVAL", "\"draft\":false");
    }

    @Test
    void changesAnOpportunityInTheStateItWasOpenedIn() {
        var browser = coordinator();
        var form = browser.get(REYMONTA, FAIR + "/edit");
        assertThat(form.body()).contains("value=\"2026-12-05\"", "value=\"10:00\"", FakeVolunteering.SHIFT);
        GATEWAY.takeRooms();
        var stale = browser.submit(
                form,
                "/edit",
                Map.ofEntries(
                        Map.entry("title", "Inny tytuł"),
                        Map.entry("description", "Opis"),
                        Map.entry("organisation", "b1"),
                        Map.entry("commitment", "SHIFTS"),
                        Map.entry("shift.id", FakeVolunteering.SHIFT),
                        Map.entry("shift.day", "2026-12-05"),
                        Map.entry("shift.from", "10:00"),
                        Map.entry("shift.to", "14:00"),
                        Map.entry("shift.seats", "3")));
        assertThat(stale.text()).contains("Ktoś zmienił to, odkąd masz otwarty formularz. Nic nie zapisano.");
        assertThat(stale.body()).contains("Inny tytuł").contains("name=\"revision\" value=\"3\"");
        assertThat(sent().ifMatch()).isEqualTo("\"3\"");
        assertThat(sent().body()).contains("\"id\":\"" + FakeVolunteering.SHIFT + "\"");
    }

    @Test
    void keepsTheOrganisationOfAnOpportunityThatCannotBeChosenFromTheList() {
        var browser = coordinator();
        GATEWAY.stop("/beneficiaries");

        var form = browser.get(REYMONTA, FAIR + "/edit");

        assertThat(form.body()).containsPattern("<option value=\"b1\" selected[^>]*>Stowarzyszenie Echo Łąk</option>");
    }

    @Test
    void publishesAndSendsBack() {
        var browser = coordinator();
        var page = browser.get(REYMONTA, WAITING);
        assertThat(browser.submit(page, "/publish", Map.of()).text()).contains("Ogłoszone:");
        assertThat(sent().path()).endsWith(FakeVolunteering.WAITING + "/publish");
        assertThat(sent().ifMatch()).isEqualTo("\"3\"");

        GATEWAY.asked().clear();
        assertThat(browser.submit(page, "/return", Map.of("remark", "")).text()).contains("Napisz, co poprawić");
        browser.submit(page, "/return", Map.of("remark", "Podaj godziny."));
        assertThat(sent().body()).isEqualTo("{\"remark\":\"Podaj godziny.\"}");
    }

    @Test
    void showsWhoFitsAndWhyNot() {
        var browser = coordinator();
        var page = browser.get(REYMONTA, FAIR + "/matches?all=true");
        assertThat(page.text())
                .contains(
                        "Anna Nowak", "Pasuje 2 z 3 wymienionych umiejętności.", "Piotr Lis", "Potrzebne prawo jazdy");
        assertThat(page.body())
                .containsOnlyOnce("<details class=\"fold fold-narrow\" open")
                .contains("<details class=\"fold fold-narrow\">");
        assertThat(browser.submit(page, "/offer", Map.of()).text()).contains("Zaproszenie wysłane.");
        assertThat(sent().path()).isEqualTo("/api/v1/centres/reymonta/placements");
        assertThat(sent().body()).contains("\"volunteerId\":\"" + FakeVolunteering.ANNA + "\"");
    }

    @Test
    void decidesOnAnApplicationAndConfirmsHours() {
        var browser = coordinator();
        var page = browser.get(REYMONTA, DESK + "/placements/" + FakeVolunteering.APPLIED);
        assertThat(page.text()).contains("Anna Nowak", "brak podpisanego porozumienia", "208 dni kalendarzowych");
        browser.submit(page, "/approve", Map.of());
        assertThat(sent().path()).endsWith(FakeVolunteering.APPLIED + "/approve");

        GATEWAY.asked().clear();
        assertThat(browser.submit(page, "/hours/confirm", Map.of("entry", FakeVolunteering.ENTRY))
                        .text())
                .contains("Godziny potwierdzone.");
        assertThat(sent().body()).isEqualTo("{\"entries\":[\"" + FakeVolunteering.ENTRY + "\"]}");

        GATEWAY.asked().clear();
        assertThat(browser.submit(page, "/hours/confirm", Map.of()).text()).contains("Zaznacz godziny");
        assertThat(browser.submit(page, FakeVolunteering.ENTRY + "/dispute", Map.of("remark", "Było krócej."))
                        .text())
                .contains("Godziny zakwestionowane.");
        assertThat(sent().body()).contains("Było krócej.");
    }

    @Test
    void saysThatThePapersOfAPlacementCantBeSeen() {
        GATEWAY.stop("/requirements");
        GATEWAY.stop("/agreement");
        var page = coordinator().get(REYMONTA, DESK + "/placements/" + FakeVolunteering.APPLIED);

        assertThat(page.text())
                .contains("Anna Nowak", "Nie widać teraz, czego wymaga prawo.", "Nie widać teraz porozumień.")
                .doesNotContain("Wymogi prawa");
        assertThat(page.body()).doesNotContain("/agreement\"");
    }

    @Test
    void confirmsHoursFromTheListOfAllThatWait() {
        var browser = coordinator();
        var page = browser.get(REYMONTA, DESK + "/hours");
        assertThat(page.text()).contains("Anna Nowak", "Pomoc przy rejestracji", "4 godziny · rejestracja gości");
        var done = browser.submit(page, "/hours/confirm", Map.of());
        assertThat(done.text()).contains("Godziny potwierdzone.");
        assertThat(done.address().getPath()).isEqualTo(DESK + "/hours");
        assertThat(sent().body()).isEqualTo("{\"entries\":[\"" + FakeVolunteering.ENTRY + "\"]}");
        GATEWAY.emptyOut();
        assertThat(browser.get(REYMONTA, DESK + "/hours").text()).contains("Nic nie czeka");
    }

    @Test
    void notesWhoCame() {
        var browser = coordinator();
        var page = browser.get(REYMONTA, DESK + "/shifts?date=2026-12-01");
        assertThat(page.text()).contains("10:00–14:00", "Anna Nowak", "brak ubezpieczenia od wypadków");
        var done = browser.submit(page, "/check-in", Map.of());
        assertThat(done.text()).contains("Zapisana obecność:");
        assertThat(done.address().getPath()).isEqualTo(DESK + "/shifts");
        GATEWAY.takeRooms();
        assertThat(browser.submit(page, "/no-show", Map.of()).text()).contains("To już niemożliwe");
    }

    @Test
    void notesWhatWasSeenOfAVolunteer() {
        var browser = coordinator();
        assertThat(browser.get(REYMONTA, DESK + "/volunteers?q=Anna&skill=teaching")
                        .text())
                .contains("Anna Nowak", "nauczanie");
        assertThat(GATEWAY.asked())
                .anyMatch(asked -> asked.path().contains("volunteer-profiles?text=Anna&skill=teaching"));
        var page = browser.get(REYMONTA, DESK + "/volunteers/" + FakeVolunteering.ANNA);
        browser.submit(page, "/qualification", Map.of());
        assertThat(sent().path()).endsWith("/qualifications/driving-licence-b/confirm");
        assertThat(sent().body()).contains("2030-01-01");

        GATEWAY.asked().clear();
        assertThat(browser.submit(page, "/registers", Map.of("day", "", "result", "CLEAR"))
                        .text())
                .contains("Podaj dzień i wynik.");
        browser.submit(page, "/registers", Map.of("day", "2026-12-01", "result", "CLEAR"));
        assertThat(sent().body()).isEqualTo("{\"checkedOn\":\"2026-12-01\",\"result\":\"CLEAR\"}");
    }

    @Test
    void followsAgreementsToTheirEnd() {
        var browser = coordinator();
        var placement = browser.get(REYMONTA, DESK + "/placements/" + FakeVolunteering.RUNNING);
        browser.submit(
                placement, "/agreement", Map.of("scope", "Pomoc w lekcjach", "noticeDays", "14", "costs", "RETURNED"));
        assertThat(sent().body())
                .contains("Pomoc w lekcjach", "\"noticeDays\":14")
                .doesNotContain("manner");

        GATEWAY.asked().clear();
        var page = browser.get(REYMONTA, DESK + "/agreements/" + FakeVolunteering.AGREEMENT);
        assertThat(page.text()).contains("Porozumienie: Anna Nowak", "czeka: wolontariusz");
        browser.submit(page, "/sign", Map.of("signedOn", "2026-12-01"));
        assertThat(sent().body()).isEqualTo("{\"version\":1,\"signedOn\":\"2026-12-01\"}");

        GATEWAY.asked().clear();
        assertThat(browser.submit(page, "/terminate", Map.of("lastDay", "", "reason", "x"))
                        .text())
                .contains("Podaj ostatni dzień");
        browser.submit(page, "/terminate", Map.of("lastDay", "2026-12-31", "reason", "Wyjazd", "side", "VOLUNTEER"));
        assertThat(sent().body()).contains("\"side\":\"VOLUNTEER\"", "Wyjazd");
        assertThat(browser.get(REYMONTA, DESK + "/agreements").text()).contains("Anna Nowak");
        assertThat(browser.get(REYMONTA, DESK + "/agreements/" + FakeVolunteering.AGREEMENT + ".pdf")
                        .header("content-type"))
                .isEqualTo("application/pdf");
    }

    @Test
    void writesOpinionsAndRevokesCertificates() {
        var browser = coordinator();
        var page = browser.get(REYMONTA, DESK + "/certificates");
        assertThat(page.text()).contains("czeka na opinię", "7K3M-9QXD-PV2T-WZ5H");
        assertThat(browser.submit(page, "/opinion", Map.of("opinion", "")).text())
                .contains("Napisz opinię, najwyżej");
        browser.submit(page, "/opinion", Map.of("opinion", "Zawsze na czas."));
        assertThat(sent().ifMatch()).isEqualTo("\"4\"");

        GATEWAY.asked().clear();
        browser.submit(page, "/revoke", Map.of("reason", "Pomyłka"));
        assertThat(sent().path()).endsWith(FakeVolunteering.CERTIFICATE + "/revoke");
    }

    @Test
    void keepsOrganisationsPapers() {
        var browser = coordinator();
        assertThat(browser.get(REYMONTA, DESK + "/organisations").status()).isEqualTo(200);
        var page = browser.get(REYMONTA, DESK + "/organisations/b1");
        assertThat(page.text()).contains("NNW/2026/17", "1 konto");
        assertThat(browser.submit(page, "/particulars", Map.of("name", "", "krs", "1"))
                        .text())
                .contains("KRS ma 10 cyfr");
        browser.submit(
                page,
                "/particulars",
                Map.of("name", "Echo", "krs", "", "address", "ul. Długa 1", "representedBy", "Maria Kowalska"));
        assertThat(sent().ifMatch()).isEqualTo("\"5\"");
        assertThat(sent().body()).contains("Maria Kowalska").doesNotContain("krs");
    }

    @Test
    void keepsWhatWasTypedAndTheKeyOfAPolicyWhoseAnswerGotLost() {
        var browser = coordinator();
        var page = browser.get(REYMONTA, DESK + "/organisations/b1");
        var policy = Map.of("insurer", "Zgoda", "number", "NNW/1", "from", "2026-12-01", "until", "2027-11-30");
        var mistake = browser.submit(
                page,
                "/policies",
                Map.of("insurer", "Zgoda", "number", "NNW/1", "from", "2026-12-01", "until", "2026-11-30"));
        assertThat(mistake.body()).contains("value=\"NNW/1\"", "value=\"2026-12-01\"");

        GATEWAY.answer("POST", "policies", new FakeGateway.Answer(503, "{}"));
        var lost = browser.submit(mistake, "/policies", policy);
        assertThat(lost.body()).contains("value=\"NNW/1\"");
        GATEWAY.answer("POST", "policies", FakeGateway.Answer.problem(409, "policy-overlaps", "Polisy się nakładają"));
        var refused = browser.submit(lost, "/policies", policy);
        assertThat(refused.text()).contains("Polisy się nakładają");
        assertThat(refused.body()).contains("value=\"NNW/1\"");
        browser.submit(refused, "/policies", policy);

        var keys = GATEWAY.asked().stream()
                .filter(asked -> asked.method().equals("POST"))
                .map(FakeGateway.Asked::once)
                .toList();
        assertThat(keys).hasSize(3);
        assertThat(keys.get(1)).as("nobody knew what came of the first").isEqualTo(keys.get(0));
        assertThat(keys.get(2)).as("the second was refused").isNotEqualTo(keys.get(1));
    }

    @Test
    void keepsTheWordsOfWhatWasRefused() {
        var browser = coordinator();
        var placement = browser.get(REYMONTA, DESK + "/placements/" + FakeVolunteering.RUNNING);
        GATEWAY.answer(
                "POST", "agreement", FakeGateway.Answer.problem(409, "agreement-open", "Porozumienie już czeka"));
        var refused = browser.submit(
                placement, "/agreement", Map.of("scope", "Pomoc w lekcjach", "noticeDays", "14", "costs", "RETURNED"));
        assertThat(refused.text()).contains("Porozumienie już czeka", "Pomoc w lekcjach");
        assertThat(refused.body()).contains("value=\"14\"", "value=\"RETURNED\" selected");

        var certificates = browser.get(REYMONTA, DESK + "/certificates");
        GATEWAY.answer("POST", "opinion", FakeGateway.Answer.problem(412, "precondition-failed", "Ktoś to zmienił"));
        assertThat(browser.submit(certificates, "/opinion", Map.of("opinion", "Zawsze na czas."))
                        .text())
                .contains("Ktoś właśnie to zmienił.", "Zawsze na czas.");
    }

    @Test
    void asksForARoundAndInvitesFromIt() {
        var browser = coordinator();
        var list = browser.get(REYMONTA, DESK + "/rounds");
        assertThat(list.text()).contains("Propozycja dla 9 z 12 osób");
        assertThat(browser.submit(list, "/rounds", Map.of("from", "", "until", "", "each", "1"))
                        .text())
                .contains("Podaj okres");
        var round = browser.submit(list, "/rounds", Map.of("from", "2026-12-02", "until", "2026-12-31", "each", "2"));
        assertThat(sent().body()).contains("[\"reymonta\"]", "\"postsEach\":2");
        assertThat(round.text())
                .contains("Gdyby decydowała kolejność zgłoszeń, byłoby: 7.", "O 2 miejsca ubiega się 5 osób.")
                .contains("Ktoś inny nie miałby żadnego miejsca.");

        GATEWAY.asked().clear();
        assertThat(browser.submit(round, "/offer", Map.of()).text()).contains("Zaproszenie wysłane.");
        assertThat(sent().path()).endsWith(FakeVolunteering.ROUND + "/offers");
        assertThat(browser.get(REYMONTA, DESK + "/rounds/nonsense").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk"})
    void speaksEveryLanguage(String language) {
        var browser = coordinator();
        for (var part : new String[] {
            "",
            "/opportunities",
            "/opportunities/new",
            "/opportunities/" + FakeVolunteering.FAIR,
            "/opportunities/" + FakeVolunteering.FAIR + "/matches",
            "/placements/" + FakeVolunteering.RUNNING,
            "/shifts",
            "/hours",
            "/volunteers",
            "/volunteers/" + FakeVolunteering.ANNA,
            "/agreements",
            "/agreements/" + FakeVolunteering.AGREEMENT,
            "/certificates",
            "/organisations",
            "/organisations/b1",
            "/rounds",
            "/rounds/" + FakeVolunteering.ROUND
        }) {
            var page = browser.get(REYMONTA, DESK + part + "?lang=" + language);
            assertThat(page.status()).as(part).isEqualTo(200);
            assertThat(page.body()).as(part).doesNotContain("??").contains("lang=\"" + language + "\"");
        }
    }

    @Test
    void goesOnWithoutTheService() {
        var browser = coordinator();
        GATEWAY.stop("/opportunities");
        GATEWAY.stop("/volunte");
        for (var part : new String[] {"", "/opportunities", "/volunteers", "/agreements", "/certificates"}) {
            var page = browser.get(REYMONTA, DESK + part);
            assertThat(page.status()).as(part).isEqualTo(200);
            assertThat(page.text()).as(part).contains("Reszta strony działa.");
        }
        assertThat(browser.get(REYMONTA, FAIR).text()).contains("Nie widać teraz tej strony");
    }
}
