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
    void saysWhatToDoAboutALinkThatHasServed() {
        var page = browser().get(REYMONTA, "/registrations/cal_old");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("Ten link już nie działa", "Nowszy jest w ostatniej wiadomości od nas.");
    }
}
