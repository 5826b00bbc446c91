package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Volunteering as residents see it. */
class VolunteeringTest extends SitesTest {

    private static final String OFFER = "/volunteering/reymonta/" + FakeVolunteering.FAIR;
    private static final String MY = "/my/volunteering/reymonta/";

    private FakeGateway.Asked sent() {
        return GATEWAY.asked().stream()
                .filter(asked -> !asked.method().equals("GET"))
                .reduce((one, other) -> {
                    throw new AssertionError("more than one change: " + one + ", " + other);
                })
                .orElseThrow();
    }

    @Test
    void findsOpportunitiesByWhatIsAskedFor() {
        var page = browser()
                .get(
                        HOME,
                        "/volunteering?work=education&skill=teaching&speaks=pl&speaks=uk&remote=true&from=2026-12-05&commitment=SHIFTS&centre=reymonta&district=debniki");

        assertThat(page.text())
                .contains("Kto szuka pomocy", "Sobotnie odrabianie lekcji", "2 wolne miejsca", "edukacja")
                .contains("Stowarzyszenie Echo Łąk");
        assertThat(GATEWAY.asked())
                .anySatisfy(asked -> assertThat(asked.path())
                        .startsWith("/api/v1/centres/reymonta/opportunities?")
                        .contains(
                                "work=education",
                                "skill=teaching",
                                "speaks=pl,uk",
                                "remote=true",
                                "from=2026-12-05",
                                "commitment=SHIFTS",
                                "district=debniki"));
        assertThat(page.body()).contains("<details class=\"finder-form\">");
        assertThat(page.text())
                .as("what is looked for, over the results")
                .contains("edukacja nauczanie kilka terminów do wyboru 5 grudnia 2026 – … Reymonta 20 Dębniki po polsku"
                        + " po ukraińsku tylko zdalnie Zmień");
        assertThat(browser().get(HOME, "/volunteering?work=nonsense&from=never").status())
                .isEqualTo(200);
        assertThat(browser().get(REYMONTA, "/volunteering").text())
                .contains("Sobotnie odrabianie lekcji")
                .doesNotContain("oba centra");
    }

    @Test
    void saysWhenNothingIsAnnouncedOrNobodyCanSay() {
        GATEWAY.emptyOut();
        assertThat(browser().get(HOME, "/volunteering").text()).contains("Nie ma teraz ogłoszonych ofert.");
        assertThat(browser().get(HOME, "/volunteering?remote=true").text()).contains("Żadna oferta tak nie pasuje.");
        GATEWAY.stop("/opportunities");
        assertThat(browser().get(HOME, "/volunteering").text()).contains("Nie widać teraz ofert.");
        assertThat(browser().get(HOME, OFFER).text()).contains("Nie widać teraz ofert.");
    }

    @Test
    void showsAnOpportunityAndWhatItTakes() {
        var page = browser().get(HOME, OFFER);

        assertThat(page.text())
                .contains("Pomoc przy rejestracji", "2 z 5 wolne", "wiek co najmniej: 18", "umiejętności: nauczanie")
                .contains("praca z dziećmi", "bez schodów", "Zaloguj się i zgłoś", "Czy to coś dla ciebie?")
                .contains("Kto szuka pomocy Stowarzyszenie Echo Łąk");
        assertThat(browser().get(HOME, "/volunteering/reymonta/nonsense").status())
                .isEqualTo(404);
        assertThat(browser().get(HUTA, OFFER).status()).isEqualTo(404);
        assertThat(browser().get(REYMONTA, OFFER).body()).contains("http://localhost");
    }

    @Test
    void explainsWhySomethingSuits() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var page = browser.get(HOME, "/volunteering/matches");

        assertThat(page.text())
                .contains("Oferty dla ciebie", "2 pasują", "Sobotnie odrabianie lekcji", "38 dopasowanie na 100")
                .contains("Kto szuka pomocy Fundacja Dla Dzieci", "Fundacja Dla Dzieci Reymonta 20")
                .contains("Umiejętności", "20 z 30", "Pasuje 2 z 3 wymienionych umiejętności.")
                .contains("słabiej: Odległość 3 z 15")
                .contains("Dlaczego nie widać innych", "Kierowca na zbiórkę", "Potrzebne prawo jazdy kat. B.");
        assertThat(page.header("cache-control")).contains("no-store");
        assertThat(browser.get(HOME, OFFER).text()).contains("38 dopasowanie na 100");
        assertThat(browser.get(HOME, "/volunteering/reymonta/" + FakeVolunteering.DRIVER)
                        .text())
                .contains("Potrzebne prawo jazdy kat. B.");
    }

    @Test
    void sendsWhoHasNoProfileToMakeOne() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        GATEWAY.emptyOut();
        assertThat(browser.get(HOME, "/volunteering/matches").text()).contains("Mój profil", "Utwórz profil");
        assertThat(browser.get(HOME, "/my/volunteering").text()).contains("Nie masz jeszcze profilu.");
        assertThat(browser.get(HOME, OFFER).text()).contains("Najpierw powiedz coś o sobie");
    }

    @Test
    void appliesForASeat() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var form = browser.get(HOME, OFFER);
        var missing = browser.submit(form, "/apply", Map.of("message", "Chętnie."));
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.text()).contains("Wybierz termin", "Chętnie.");

        var done = browser.submit(missing, "/apply", Map.of("post", FakeVolunteering.SHIFT, "message", "Chętnie."));
        assertThat(done.text()).contains("Zgłoszenie wysłane.");
        assertThat(sent().path()).isEqualTo("/api/v1/centres/reymonta/placements");
        assertThat(sent().body())
                .contains(FakeVolunteering.FAIR, FakeVolunteering.SHIFT, "Chętnie.")
                .doesNotContain("volunteerId");
    }

    @Test
    void saysWhyASeatCouldNotBeHad() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var form = browser.get(HOME, OFFER);
        GATEWAY.takeRooms();
        var refused = browser.submit(form, "/apply", Map.of("post", FakeVolunteering.SHIFT));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Wszystkie miejsca są zajęte.", "Spróbuj inaczej.");
        assertThat(once(refused)).isNotEqualTo(once(form));

        GATEWAY.stop("/placements");
        var down = browser.submit(refused, "/apply", Map.of("post", FakeVolunteering.SHIFT));
        assertThat(down.text()).contains("Zgłoszenie nie zostało wysłane, bo");
        assertThat(once(down)).isEqualTo(once(refused));
    }

    private static String once(Browser.Page page) {
        var at = page.body().indexOf("name=\"once\" value=\"") + 19;
        return page.body().substring(at, page.body().indexOf('"', at));
    }

    @Test
    void registersAVolunteer() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        GATEWAY.emptyOut();
        var form = browser.get(HOME, "/my/volunteering/profile");
        var missing = browser.submit(form, "/profile", Map.of("name", "Dorota Kalina", "bornOn", "2012-05-17"));
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.text())
                .contains("Podaj rodzica albo opiekuna", "Wybierz co najmniej jedno centrum")
                .contains("Zaznacz co najmniej jeden język", "Bez pierwszej zgody nie możemy zapisać profilu");

        browser.submit(
                form,
                "/profile",
                Map.ofEntries(
                        Map.entry("name", "Dorota Kalina"),
                        Map.entry("bornOn", "1994-05-17"),
                        Map.entry("centres", "reymonta"),
                        Map.entry("languages", "pl"),
                        Map.entry("interests", "education"),
                        Map.entry("travelKm", "8"),
                        Map.entry("weekly.day", "SATURDAY"),
                        Map.entry("weekly.from", "09:00"),
                        Map.entry("weekly.to", "14:00"),
                        Map.entry("consents", "MATCHING")));
        assertThat(sent().path()).isEqualTo("/api/v1/volunteers");
        assertThat(sent().body())
                .contains("\"bornOn\":\"1994-05-17\"", "\"to\":\"MATCHING\",\"version\":\"2026-12\"")
                .contains("{\"day\":\"SATURDAY\",\"from\":\"09:00\",\"to\":\"14:00\"}");
    }

    @Test
    void changesAProfileAndKeepsWhatTheFormDoesNotShow() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var form = browser.get(HOME, "/my/volunteering/profile");
        assertThat(form.text()).contains("17 maja 1994", "Pomyłkę poprawi centrum.");
        var done = browser.submit(
                form,
                "/profile",
                Map.ofEntries(
                        Map.entry("name", "Anna Nowak"),
                        Map.entry("centres", "reymonta"),
                        Map.entry("languages", "pl"),
                        Map.entry("qualifications", "driving-licence-b"),
                        Map.entry("travelKm", "12")));

        assertThat(done.text()).contains("Profil zapisany.");
        assertThat(sent().method()).isEqualTo("PUT");
        assertThat(sent().ifMatch()).isEqualTo("\"7\"");
        assertThat(sent().body())
                .contains("\"travelKm\":12", "\"bornOn\":\"1994-05-17\"", "\"latitude\":50.041")
                .contains("\"evidence\":\"prawo jazdy z 2012 r.\"");
    }

    @Test
    void pausesAndWithdrawsConsents() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var page = browser.get(HOME, "/my/volunteering/profile");
        assertThat(browser.submit(page, "/pause", Map.of("until", "2027-01-10")).text())
                .contains("Nic teraz nie proponujemy.");
        assertThat(sent().body()).contains("2027-01-10");

        GATEWAY.asked().clear();
        browser.submit(page, "/consents/MATCHING/withdraw", Map.of());
        assertThat(sent().method() + sent().path()).isEqualTo("DELETE/api/v1/volunteers/me/consents/MATCHING");
    }

    @Test
    void answersAnInvitation() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var page = browser.get(HOME, "/my/volunteering");
        assertThat(page.text()).contains("Reymonta 20 Klub Dobrych Rąk");
        assertThat(browser.get(HOME, "/my/volunteering/reymonta/" + FakeVolunteering.RUNNING)
                        .text())
                .contains("Dla kogo Klub Dobrych Rąk");
        assertThat(page.text())
                .contains("Zaproszenia czekają na odpowiedź", "Trzymamy to miejsce do: czwartek, 3 grudnia, 18:00.")
                .contains("27", "potwierdzonych godzin", "Stowarzyszenie Echo Łąk", "7K3M-9QXD-PV2T-WZ5H");

        assertThat(browser.submit(page, FakeVolunteering.OFFERED + "/accept", Map.of())
                        .text())
                .contains("Miejsce jest twoje.");
        assertThat(sent().path())
                .isEqualTo("/api/v1/centres/reymonta/placements/" + FakeVolunteering.OFFERED + "/accept");
    }

    @Test
    void writesHoursDownAndCorrectsThem() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var page = browser.get(HOME, MY + FakeVolunteering.RUNNING);
        assertThat(page.text())
                .contains(
                        "4 godziny", "rejestracja gości", "czeka na organizację", "Brakuje podpisanego porozumienia.");

        var wrong = browser.submit(page, "/hours/log", Map.of("day", "2026-11-28", "hours", "", "what", "sprzątanie"));
        assertThat(wrong.text()).contains("Podaj, ile to trwało: godziny i minuty");
        assertThat(wrong.body()).contains("sprzątanie");

        var correcting = browser.get(HOME, MY + FakeVolunteering.RUNNING + "?correct=" + FakeVolunteering.ENTRY);
        var done = browser.submit(
                correcting, "/hours/log", Map.of("day", "2026-11-28", "hours", "3", "minutes", "30", "what", ""));
        assertThat(done.text()).contains("Godziny zapisane.");
        assertThat(sent().body()).contains("\"minutes\":210", "\"replaces\":\"" + FakeVolunteering.ENTRY + "\"");

        GATEWAY.asked().clear();
        browser.submit(done, FakeVolunteering.ENTRY + "/withdraw", Map.of());
        assertThat(sent().path()).endsWith("/hours/" + FakeVolunteering.ENTRY + "/withdraw");
    }

    @Test
    void readsAndAcceptsAnAgreement() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var address = "/my/volunteering/agreements/reymonta/" + FakeVolunteering.AGREEMENT;
        var page = browser.get(HOME, address);
        assertThat(page.text())
                .contains("Maria Kowalska, prezeska", "Pomoc w lekcjach", "7 dni", "Od wypadków chroni państwo");

        assertThat(browser.submit(page, "/accept", Map.of()).text()).contains("Zaznacz, że znasz treść");
        assertThat(browser.submit(page, "/accept", Map.of("read", "true")).text())
                .contains("Porozumienie przyjęte.");
        assertThat(sent().body()).isEqualTo("{\"version\":1}");

        GATEWAY.asked().clear();
        assertThat(browser.submit(page, "/terminate", Map.of("lastDay", "2026-12-31", "reason", ""))
                        .text())
                .contains("Napisz powód");
        browser.submit(page, "/terminate", Map.of("lastDay", "2026-12-31", "reason", "Wyjeżdżam."));
        assertThat(sent().body()).contains("\"lastDay\":\"2026-12-31\"", "Wyjeżdżam.");
        assertThat(browser.get(HOME, address + ".pdf").header("content-type")).isEqualTo("application/pdf");
    }

    @Test
    void asksForACertificate() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var page = browser.get(HOME, "/my/volunteering");
        assertThat(browser.submit(page, "/certificates", Map.of("work", "reymonta/b1", "kind", "WORK_DONE"))
                        .text())
                .contains("Zaświadczenie jest gotowe.");
        assertThat(sent().body()).contains("\"centre\":\"reymonta\"", "\"organisationId\":\"b1\"", "WORK_DONE");
        assertThat(browser.get(HOME, "/my/volunteering/certificates/" + FakeVolunteering.CERTIFICATE + ".pdf")
                        .header("content-type"))
                .isEqualTo("application/pdf");
    }

    @Test
    void goesOnWithoutWhatIsDown() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        GATEWAY.stop("/volunteers/");
        assertThat(browser.get(HOME, "/my/volunteering").text())
                .contains("Nie widać teraz twoich terminów.", "Nie widać teraz porozumień.");
        assertThat(browser.get(HOME, OFFER).text()).contains("Pomoc przy rejestracji");
        assertThat(browser.get(HOME, "/volunteering/matches").text()).contains("Nie widać teraz ofert.");
        assertThat(browser.get(HOME, "/my/volunteering/profile").text()).contains("Nie widać teraz twojego profilu.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk"})
    void speaksEveryLanguage(String language) {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        for (var address : new String[] {
            "/volunteering",
            OFFER,
            "/volunteering/matches",
            "/my/volunteering",
            "/my/volunteering/profile",
            MY + FakeVolunteering.RUNNING,
            "/my/volunteering/agreements/reymonta/" + FakeVolunteering.AGREEMENT
        }) {
            var page = browser.get(HOME, address + "?lang=" + language);
            assertThat(page.status()).as(address).isEqualTo(200);
            assertThat(page.body()).as(address).doesNotContain("??").contains("lang=\"" + language + "\"");
        }
    }
}
