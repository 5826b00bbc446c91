package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

/** What the links in letters about events open. */
class LetterPagesTest extends SitesTest {

    @Test
    void showsASeatWithItsTicketAndLetsItBeGivenUp() {
        var browser = browser();
        var page = browser.get(REYMONTA, "/registrations/cal_seat");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Jak założyć stowarzyszenie krok po kroku", "Masz miejsce", "Anna Nowak", "2 osoby")
                .contains("7K3M9QXDPV2TWZ5H");
        assertThat(page.body())
                .contains("src=\"/api/v1/registration-links/cal_seat/ticket.svg\"")
                .contains("alt=\"Kod QR biletu 7K3M9QXDPV2TWZ5H\"");
        assertThat(page.header("cache-control")).contains("no-store");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.method().equals("POST"));

        var after = browser.submit(page, "/cancel", Map.of());
        assertThat(after.text()).contains("Zgłoszenie jest wycofane.");
        assertThat(GATEWAY.asked())
                .anyMatch(asked -> asked.method().equals("POST")
                        && asked.path().equals("/api/v1/registration-links/cal_seat/cancel"));
    }

    @Test
    void asksBeforeItConfirmsOrTakesASeat() {
        var browser = browser();
        var confirming = browser.get(REYMONTA, "/registrations/cal_confirm");
        assertThat(confirming.text()).contains("Potwierdzam zgłoszenie").doesNotContain("Rezygnuję");
        assertThat(browser.submit(confirming, "/confirm", Map.of()).text()).contains("Zgłoszenie jest potwierdzone.");

        var offer = browser.get(HOME, "/registrations/cal_offer?act=accept");
        assertThat(offer.text()).contains("Zwolniło się miejsce dla Ciebie", "do: ", "Przyjmuję miejsce", "Rezygnuję");
        assertThat(browser.submit(offer, "/accept", Map.of()).text()).contains("Miejsce jest Twoje.");
    }

    @Test
    void confirmsAnAddress() {
        var browser = browser();
        var asked = browser.get(REYMONTA, "/letters/cal_address");
        assertThat(asked.text()).contains("Potwierdzam adres");

        assertThat(browser.submit(asked, "/letters/cal_address", Map.of()).text())
                .contains("Adres jest potwierdzony.", "anna@example.org");
    }

    @Test
    void asksHowItWasOnceAnEventIsOver() {
        var browser = browser();
        var page = browser.get(REYMONTA, "/registrations/cal_past");
        assertThat(page.text())
                .contains(
                        "Jak było?", "Jak oceniasz całe wydarzenie?", "Skąd o nas wiesz?", "z plakatu", "Co poprawić?")
                .contains("Pobierz zaświadczenie (PDF)")
                .as("the ticket has served")
                .doesNotContain("7K3M9QXDPV2TWZ5H");

        var after = browser.submit(
                page, "/feedback", Map.of("answer-overall", "5", "answer-q1", "plakat", "answer-comment", " "));

        assertThat(after.text()).contains("Dziękujemy za odpowiedź.");
        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("POST"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.path()).isEqualTo("/api/v1/registration-links/cal_past/feedback");
                    assertThat(asked.body())
                            .contains("\"overall\":\"5\"", "\"q1\":\"plakat\"")
                            .as("what was left empty isn't an answer")
                            .doesNotContain("comment");
                });
        assertThat(browser.get(REYMONTA, "/registrations/cal_seat").text())
                .as("before the event there is nothing to say about it")
                .doesNotContain("Jak było?", "Pobierz zaświadczenie");
    }

    @Test
    void handsOutTheCertificateOrSaysWhyNot() {
        var browser = browser();
        var page = browser.get(REYMONTA, "/registrations/cal_past");
        GATEWAY.takeRooms();
        assertThat(browser.submit(page, "/certificate", Map.of()).text()).contains("Za mało obecności");
    }

    @Test
    void asksBeforeItConfirmsAnAppointmentWithAnAdviser() {
        var browser = browser();
        var page = browser.get(REYMONTA, "/advice/cal_confirm");
        assertThat(page.text())
                .contains("Porada: Prawo", "Maria Wrona", "Termin trzymamy dla Ciebie", "do: ", "Potwierdzam poradę")
                .doesNotContain("Inny termin");
        assertThat(page.header("cache-control")).contains("no-store");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.method().equals("POST"));

        assertThat(browser.submit(page, "/confirm", Map.of()).text()).contains("Potwierdzone.");
        assertThat(GATEWAY.asked())
                .anyMatch(asked -> asked.method().equals("POST")
                        && asked.path().equals("/api/v1/advice-links/cal_confirm/confirm"));
        assertThat(browser.get(REYMONTA, "/advice/cal_old").status()).isEqualTo(404);
    }

    @Test
    void sendsALostLinkToAdviceAgain() {
        var browser = browser();
        var page = browser.get(REYMONTA, "/advice/links");

        assertThat(browser.submit(page, "/advice/links", Map.of("email", " anna@example.org "))
                        .text())
                .contains("link jest już w drodze");
        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("POST"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.path()).isEqualTo("/api/v1/advice-links");
                    assertThat(asked.body()).contains("\"anna@example.org\"");
                });
    }

    @Test
    void movesAndCallsOffAnAppointmentWithAnAdviser() {
        var browser = browser();
        var page = browser.get(REYMONTA, "/advice/cal_booked");
        assertThat(page.text()).contains("Umówiona", "na miejscu: 1w038", "Inny termin", "Jan Lis", "Odwołuję poradę");

        assertThat(browser.submit(page, "/move", Map.of("slot", "s1-20261208T0900Z"))
                        .text())
                .contains("Nowy termin jest w wiadomości");
        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("POST"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.path()).isEqualTo("/api/v1/advice-links/cal_booked/move");
                    assertThat(asked.body()).contains("s1-20261208T0900Z");
                });
        assertThat(browser.submit(page, "/cancel", Map.of()).text()).contains("Z terminu skorzysta ktoś inny.");
    }

    @Test
    void takesOrDeclinesATimeSomebodyWaitedFor() {
        var browser = browser();
        var offer = browser.get(HOME, "/advice/cal_offer?act=accept");
        assertThat(offer.text())
                .contains("Jest dla Ciebie termin", "Maria Wrona", "do: ", "Biorę ten termin", "czekam dalej");
        assertThat(browser.submit(offer, "/accept", Map.of()).text()).contains("Termin jest Twój.");
        assertThat(browser.submit(offer, "/decline", Map.of()).text()).contains("Czekasz dalej na swoim miejscu.");

        assertThat(browser.get(HOME, "/advice/cal_wish").text())
                .contains("Czekasz na termin", "numer w kolejce: 2", "Nie czekam już")
                .doesNotContain("Biorę ten termin");
    }

    @Test
    void showsWhatAnInvitationIsToAndTakesTheAnswer() {
        var browser = browser();
        var page = browser.get(REYMONTA, "/group-invitations/cal_group");
        assertThat(page.text())
                .contains("Grupa robocza: dostępność", "Zaproszenie czeka na Twoją odpowiedź", "Anna Nowak")
                .contains("Przyjmuję zaproszenie", "Nie tym razem");
        assertThat(page.header("cache-control")).contains("no-store");

        assertThat(browser.submit(page, "/take", Map.of()).text()).contains("Należysz do grupy.");
        assertThat(GATEWAY.asked())
                .anyMatch(asked -> asked.method().equals("POST")
                        && asked.path().equals("/api/v1/group-invitations/cal_group/take"));
        assertThat(browser.get(REYMONTA, "/group-invitations/cal_old").status()).isEqualTo(404);
    }

    @Test
    void saysWhatToDoAboutALinkThatHasServed() {
        var page = browser().get(REYMONTA, "/registrations/cal_old");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("Ten link już nie działa", "Nowszy jest w ostatniej wiadomości od nas.");
    }
}
