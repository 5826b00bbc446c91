package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coaching and mentoring, as the coordinator runs it and others see it. */
class MentoringPagesTest extends SitesTest {

    private static final String WAITING = "/mentoring/" + FakeMentoring.WAITING;
    private static final String RUNNING = "/mentoring/" + FakeMentoring.RUNNING;
    private static final List<String> PAGES = List.of(
            "/mentoring",
            WAITING,
            RUNNING,
            "/mentoring/mentors",
            "/mentoring/mentors/new",
            "/mentoring/mentors/" + FakeMentoring.MENTOR,
            "/mentoring/offers",
            "/mentoring/offers/new",
            "/mentoring/offers/" + FakeMentoring.OFFER);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /mentoring | czeka 11 dni
                    /mentoring/01900000-0000-7000-8000-00000000f001 | Jan Kowalski – 83 ze 100
                    /mentoring/01900000-0000-7000-8000-00000000f001 | Nie ma wolnego miejsca
                    /mentoring/01900000-0000-7000-8000-00000000f002 | 40%
                    /mentoring/mentors | zajęte 1 z 3
                    /mentoring/offers | 6 spotkań
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
    void proposesWhoFits() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var page = browser.get(REYMONTA, WAITING);
        assertThat(browser.submit(page, "/propose", Map.of("goal", "Wniosek do 1 marca"))
                        .body())
                .contains("id=\"e-mentor\"", "Wniosek do 1 marca");
        assertThat(browser.submit(page, "/propose", Map.of("mentor", FakeMentoring.MENTOR, "sessions", "4"))
                        .text())
                .contains("Propozycja wysłana: Olga Bieda");
        assertThat(sent("/propose").body())
                .contains(FakeMentoring.MENTOR, "\"sessions\":4")
                .doesNotContain("goal");

        GATEWAY.takeRooms();
        assertThat(browser.submit(page, "/propose", Map.of("mentor", FakeMentoring.MENTOR))
                        .text())
                .contains("Ten mentor nie ma już miejsca");
    }

    @Test
    void keepsACourseGoing() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var page = browser.get(REYMONTA, RUNNING);
        assertThat(browser.submit(page, "/s1/held", Map.of("minutes", "x")).text())
                .contains("Podaj liczbę minut");
        browser.submit(page, "/s1/held", Map.of("minutes", "55"));
        assertThat(sent("/s1/held").body()).contains("55");
        browser.submit(page, "/s1/missed", Map.of("by", "MENTOR"));
        assertThat(sent("/s1/missed").body()).contains("MENTOR");
        browser.submit(page, "/s2/cancel", Map.of());
        assertThat(sent("/s2/cancel").path()).contains(FakeMentoring.RUNNING);

        browser.submit(
                page,
                "/sessions",
                Map.of("date", "2026-12-15", "start", "17:00", "end", "18:00", "way", "ON_SITE", "where", "1w038"));
        var planned = sent("/sessions");
        assertThat(planned.once()).isNotBlank();
        assertThat(planned.body()).contains("\"start\":\"2026-12-15T17:00:00+01:00\"");
    }

    @Test
    void handsOverAndCloses() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var page = browser.get(REYMONTA, RUNNING);
        browser.submit(
                page, "/hand-over", Map.of("mentor", FakeMentoring.MENTOR, "from", "2026-12-10", "reason", "Wyjazd"));
        assertThat(sent("/hand-over").body()).contains("\"from\":\"2026-12-10\"", "Wyjazd");
        assertThat(browser.submit(page, "/close", Map.of("note", "Złożony")).body())
                .contains("id=\"e-result\"", "Złożony");
        browser.submit(page, "/close", Map.of("result", "REACHED"));
        assertThat(sent("/close").body()).contains("REACHED");
        assertThat(browser.submit(page, "/break-off", Map.of("why", "")).body()).contains("id=\"e-why\"");
    }

    @Test
    void changesAMentorFromTheRevisionThatWasOpened() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var path = "/mentoring/mentors/" + FakeMentoring.MENTOR;
        var form = browser.get(REYMONTA, path);
        var mistaken = browser.submit(form, path, Map.of("name", "Jan Kowalski", "mostCourses", "0"));
        assertThat(mistaken.body()).contains("id=\"e-mostCourses\"", "id=\"e-fields\"");
        browser.submit(
                mistaken,
                path,
                Map.of(
                        "name", "Jan Kowalski",
                        "kinds", "MENTORING",
                        "fields", "fundraising",
                        "languages", "pl",
                        "freeTimes", "WEEKENDS",
                        "ways", "ONLINE",
                        "mostCourses", "4",
                        "active", "true"));
        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("PUT"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.ifMatch()).isEqualTo("\"6\"");
                    assertThat(asked.body()).contains("\"mostCourses\":4", "\"ways\":[\"ONLINE\"]");
                });
    }

    @Test
    void saysThatAProgrammeIsGoneOrCantBeSeen() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        assertThat(browser.get(REYMONTA, "/mentoring/offers/01900000-0000-7000-8000-0000000fffff")
                        .status())
                .isEqualTo(404);
        GATEWAY.stop("/mentoring-offers");
        assertThat(browser.get(REYMONTA, "/mentoring/offers/" + FakeMentoring.OFFER)
                        .text())
                .contains("Nie widać teraz coachingu i mentoringu.");
    }

    @Test
    void showsOthersWhatTheyMaySeeAndSaysWhatCantBeSeen() {
        var reception = signedIn(FakeIssuer.RECEPTIONIST, REYMONTA);
        assertThat(reception.get(REYMONTA, WAITING).text())
                .contains("Olga Bieda")
                .doesNotContain("Zaproponuj");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.path().endsWith("/candidates"));
        assertThat(reception.get(REYMONTA, "/mentoring/mentors/new").status()).isEqualTo(403);
        assertThat(signedIn(FakeIssuer.HUTA, REYMONTA)
                        .get(REYMONTA, "/mentoring")
                        .status())
                .isEqualTo(403);

        GATEWAY.stop("/mentorships");
        assertThat(reception.get(REYMONTA, "/mentoring").text()).contains("Nie widać teraz coachingu i mentoringu.");
        GATEWAY.reset();
        GATEWAY.emptyOut();
        assertThat(reception.get(REYMONTA, "/mentoring").text()).contains("Nikt nie czeka na mentora");
    }

    private static FakeGateway.Asked sent(String end) {
        return GATEWAY.asked().stream()
                .filter(asked -> asked.method().equals("POST") && asked.path().endsWith(end))
                .reduce((_, last) -> last)
                .orElseThrow();
    }
}
