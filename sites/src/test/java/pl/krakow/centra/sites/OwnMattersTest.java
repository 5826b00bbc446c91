package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

/** The organisations somebody acts for, and what is kept on them. */
class OwnMattersTest extends SitesTest {

    @Test
    void registersAGroupAndSaysWhatIsMissing() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var form = browser.get(HOME, "/my/organisations/new");
        var missing = browser.submit(form, "/new", Map.of("kind", "INFORMAL_GROUP"));
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.text()).contains("Podaj nazwę", "Podaj imię i nazwisko osoby odpowiedzialnej");

        browser.submit(
                missing,
                "/new",
                Map.of("kind", "INFORMAL_GROUP", "name", "Rodzice z Willowego", "person", "Dorota Kalina", "krs", "1"));
        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("POST"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.path()).isEqualTo("/api/v1/beneficiaries");
                    assertThat(asked.body())
                            .contains(
                                    "\"kind\":\"INFORMAL_GROUP\"", "\"name\":\"Rodzice z Willowego\"", "Dorota Kalina")
                            .as("a group has no numbers")
                            .contains("\"krs\":null");
                });
    }

    @Test
    void changesAProfileInTheStateThatWasShown() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var path = "/my/organisations/" + FakeLending.GROUP;
        assertThat(browser.get(HOME, path).text()).contains("Fundacja Cichy Głos", "zweryfikowane");

        var form = browser.get(HOME, path + "/edit");
        assertThat(form.text()).contains("centrum sprawdzi dane jeszcze raz");
        assertThat(browser.submit(form, "/edit", Map.of("name", "Fundacja Głośna", "person", "Jan Lis"))
                        .text())
                .contains("Zmiany są zapisane.");
        var overtaken =
                browser.submit(form, "/edit", Map.of("name", "Fundacja Inna", "person", "Jan Lis", "revision", "7"));
        assertThat(overtaken.text())
                .contains("Ktoś zmienił to w międzyczasie, więc nic nie zapisano.")
                .contains("Nazwa – teraz zapisane: Fundacja Cichy Głos");
        assertThat(overtaken.body()).contains("value=\"Fundacja Inna\"", "name=\"revision\" value=\"1\"");
    }

    @Test
    void showsTheCodeOfAnInvitationOnce() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var page = browser.get(HOME, "/my/organisations/" + FakeLending.GROUP);

        assertThat(browser.submit(page, "/invite", Map.of()).text()).contains("7KQ2-M4XD-0HTZ");
        assertThat(browser.get(HOME, "/my/organisations/" + FakeLending.GROUP).text())
                .doesNotContain("7KQ2");
        assertThat(browser.submit(
                                browser.get(HOME, "/my/organisations"),
                                "/my/organisations/join",
                                Map.of("code", "7KQ2-M4XD-0HTZ"))
                        .text())
                .contains("Działasz teraz w tym imieniu.");
    }

    @Test
    void givesTheDataAndErasesThemOnlyWhereEveryPartCan() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var page = browser.get(HOME, "/my/data");
        assertThat(page.text()).contains("Pobierz plik", "Wolontariat : można usunąć");
        assertThat(browser.get(HOME, "/my/data/booking.json").header("content-disposition"))
                .contains("centra-booking.json");

        assertThat(browser.submit(page, "/erase", Map.of()).text()).contains("Zaznacz, że chcesz usunąć dane");
        GATEWAY.takeRooms();
        assertThat(browser.submit(page, "/erase", Map.of("sure", "yes")).text()).contains("najpierw zakończ 1 sprawę");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.method().equals("DELETE"));

        GATEWAY.reset();
        assertThat(browser.submit(page, "/erase", Map.of("sure", "yes")).text()).contains("Twoje dane są usunięte.");
        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("DELETE"))
                .hasSize(3);
    }
}
