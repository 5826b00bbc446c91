package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working groups, as the coordinator runs them and others see them. */
class GroupsPagesTest extends SitesTest {

    private static final String GROUP = "/groups/" + FakeGroups.GROUP;
    private static final String HELD = GROUP + "/meetings/" + FakeGroups.HELD;
    private static final String AHEAD = GROUP + "/meetings/" + FakeGroups.AHEAD;
    private static final List<String> PAGES =
            List.of("/groups", "/groups/new", GROUP, GROUP + "/edit", GROUP + "/meetings/new", HELD, AHEAD);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /groups | 9 z 15 osób
                    /groups/01900000-0000-7000-8000-00000000b001 | Chcę pomóc
                    /groups/01900000-0000-7000-8000-00000000b001 | 1 uchwała
                    /groups/01900000-0000-7000-8000-00000000b001/meetings/01900000-0000-7000-8000-00000000b101 | Uchwała 14
                    /groups/01900000-0000-7000-8000-00000000b001/meetings/01900000-0000-7000-8000-00000000b102 | Odwołaj spotkanie
                    """)
    void showsEachPage(String path, String words) {
        var page = signedIn(FakeIssuer.COORDINATOR, REYMONTA).get(REYMONTA, path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"pl", "en", "uk"})
    void hasAllWordsInEveryLanguage(String language) {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        for (var path : PAGES) {
            var page = browser.get(REYMONTA, path + "?lang=" + language);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain("??");
        }
    }

    @Test
    void takesPeopleInAndInvitesThem() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var page = browser.get(REYMONTA, GROUP);
        assertThat(browser.submit(page, "/m2/accept", Map.of()).text()).contains("W grupie: Piotr Bąk");
        assertThat(sent("POST", "/m2/accept").path()).contains(FakeGroups.GROUP);

        assertThat(browser.submit(page, "/invitations", Map.of("name", "Ewa Lis", "email", "nie"))
                        .body())
                .contains("id=\"e-email\"", "value=\"Ewa Lis\"");
        browser.submit(page, "/invitations", Map.of("name", "Ewa Lis", "email", "ewa@example.org"));
        assertThat(sent("POST", "/invitations").body()).contains("ewa@example.org");
        assertThat(sent("POST", "/invitations").once()).isNotBlank();

        GATEWAY.takeRooms();
        assertThat(browser.submit(page, "/m2/accept", Map.of()).text()).contains("Grupa ma już komplet");
    }

    /** Else a group that was begun though the answer got lost would be begun twice. */
    @Test
    void keepsTheKeyOfALostAnswerThroughAMistake() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var meant = Map.of("name", "Ogród", "purpose", "Sadzimy", "joining", "AT_ONCE", "most", "10");
        var form = browser.get(REYMONTA, "/groups/new");
        GATEWAY.stop("/groups");
        var lost = browser.submit(form, "/groups/new", meant);
        GATEWAY.repair();
        var mistake = browser.submit(
                lost, "/groups/new", Map.of("name", "", "purpose", "Sadzimy", "joining", "AT_ONCE", "most", "10"));
        browser.submit(mistake, "/groups/new", meant);

        var keys = GATEWAY.asked().stream()
                .filter(asked -> asked.method().equals("POST"))
                .map(FakeGateway.Asked::once)
                .toList();
        assertThat(keys).hasSize(2);
        assertThat(keys.getLast()).isNotBlank().isEqualTo(keys.getFirst());
    }

    @Test
    void keepsTheReasonOfWhatWasRefused() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var page = browser.get(REYMONTA, GROUP);
        GATEWAY.answer("POST", "/end", FakeGateway.Answer.problem(412, "precondition-failed", "Ktoś to zmienił"));

        var refused = browser.submit(page, "/end", Map.of("reason", "Cel osiągnięty"));
        assertThat(refused.text()).contains("Ktoś właśnie to zmienił.");
        assertThat(refused.body()).contains("value=\"Cel osiągnięty\"");
    }

    @Test
    void endsAGroupFromTheRevisionThatWasSeen() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        assertThat(browser.submit(browser.get(REYMONTA, GROUP), "/end", Map.of("reason", "Cel osiągnięty"))
                        .text())
                .contains("Zakończone: Łatwiej przejść");
        assertThat(sent("POST", "/end").ifMatch()).isEqualTo("\"5\"");
        assertThat(sent("POST", "/end").body()).contains("Cel osiągnięty");
    }

    @Test
    void changesAGroupAndKeepsWhoAnswersForIt() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, GROUP + "/edit");
        assertThat(browser.submit(form, "/edit", Map.of("name", "", "most", "0"))
                        .body())
                .contains("id=\"e-name\"", "id=\"e-most\"");
        browser.submit(
                form, "/edit", Map.of("name", "Łatwiej", "purpose", "Po coś", "joining", "AT_ONCE", "most", "12"));
        var asked = sent("PUT", FakeGroups.GROUP);
        assertThat(asked.ifMatch()).isEqualTo("\"5\"");
        assertThat(asked.body()).contains("\"coordinator\":\"c9\"", "\"mostMembers\":12", "AT_ONCE");
    }

    @Test
    void plansAMeetingInOnePlace() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var path = GROUP + "/meetings/new";
        var form = browser.get(REYMONTA, path);
        var mistaken = browser.submit(
                form,
                path,
                Map.of(
                        "date", "2026-12-15",
                        "start", "17:00",
                        "end", "19:00",
                        "people", "12",
                        "room", "1w038",
                        "offSite", "Rynek 1"));
        assertThat(mistaken.body()).contains("id=\"e-room\"", "value=\"Rynek 1\"");
        browser.submit(
                mistaken,
                path,
                Map.of("date", "2026-12-15", "start", "17:00", "end", "19:00", "people", "12", "room", "1w038"));
        var asked = sent("POST", "/meetings");
        assertThat(asked.once()).isNotBlank();
        assertThat(asked.body())
                .contains("\"start\":\"2026-12-15T17:00:00+01:00\"", "\"place\":{\"roomId\":\"1w038\"}");
    }

    @Test
    void writesAMeetingDown() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var page = browser.get(REYMONTA, HELD);
        browser.submit(page, "/notes", Map.of("notes", "Ustalono spacer 5 grudnia."));
        assertThat(sent("PUT", "/notes").ifMatch()).isEqualTo("\"4\"");
        browser.submit(page, "/attendance", Map.of("m.m1", "PRESENT", "guests", "2"));
        assertThat(sent("PUT", "/attendance").body()).contains("\"m1\":\"PRESENT\"", "\"guests\":2");
        assertThat(browser.submit(page, "/decisions", Map.of("decision", "")).body())
                .contains("id=\"e-decision\"");
        browser.submit(page, "/decisions", Map.of("decision", "Robimy spacer.", "adopted", "true"));
        assertThat(sent("POST", "/decisions").body()).contains("\"adopted\":true");

        browser.submit(browser.get(REYMONTA, AHEAD), "/cancel", Map.of("reason", "Choroba"));
        assertThat(sent("POST", "/cancel").ifMatch()).isEqualTo("\"4\"");
    }

    @Test
    void showsOthersWithoutWhatTheCoordinatorDecidesAndSaysWhatCantBeSeen() {
        var reception = signedIn(FakeIssuer.RECEPTIONIST, REYMONTA);
        assertThat(reception.get(REYMONTA, GROUP).text())
                .contains("Piotr Bąk")
                .doesNotContain("Przyjmij", "Zakończ grupę");
        assertThat(reception.get(REYMONTA, HELD).text())
                .contains("Ustalono spacer.")
                .doesNotContain("Zapisz uchwałę");
        assertThat(reception.get(REYMONTA, "/groups/new").status()).isEqualTo(403);

        GATEWAY.stop("/groups");
        assertThat(reception.get(REYMONTA, "/groups").text()).contains("Nie widać teraz grup roboczych.");
        GATEWAY.reset();
        GATEWAY.emptyOut();
        assertThat(reception.get(REYMONTA, "/groups").text()).contains("Nie ma tu grup");
    }

    private static FakeGateway.Asked sent(String method, String end) {
        return GATEWAY.asked().stream()
                .filter(asked -> asked.method().equals(method) && asked.path().endsWith(end))
                .reduce((_, last) -> last)
                .orElseThrow();
    }
}
