package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import pl.krakow.centra.sites.FakeGateway.Answer;
import pl.krakow.centra.sites.FakeGateway.Asked;

/** Forms that lead on to a page when they were sent: the form on it goes on with its key while nobody knows what came of it. */
class KeptKeysTest extends SitesTest {

    private static final String DESK = "/volunteering-desk";
    private static final String PLACEMENT = DESK + "/placements/" + FakeVolunteering.RUNNING;
    private static final String MATCHES = DESK + "/opportunities/" + FakeVolunteering.FAIR + "/matches";

    /** @param send fills in the form of a page and sends it */
    private record Form(
            FakeIssuer.Somebody who, String host, String page, String asked, Function<Sender, Browser.Page> send) {

        @Override
        public String toString() {
            return page;
        }
    }

    private record Sender(Browser browser, Browser.Page page) {

        Browser.Page submit(String action, Map<String, String> fields) {
            return browser.submit(page, action, fields);
        }
    }

    static Stream<Form> forms() {
        return Stream.of(
                new Form(
                        FakeIssuer.RESIDENT,
                        HOME,
                        "/my/volunteering",
                        "certificates",
                        it -> it.submit("/certificates", Map.of("work", "reymonta/b1", "kind", "WORK_DONE"))),
                new Form(
                        FakeIssuer.RESIDENT,
                        HOME,
                        "/my/volunteering/reymonta/" + FakeVolunteering.RUNNING,
                        "/hours",
                        it -> it.submit("/hours/log", Map.of("day", "2026-11-30", "hours", "3", "minutes", ""))),
                new Form(
                        FakeIssuer.RESIDENT,
                        HOME,
                        "/my/organisations/" + FakeLending.GROUP,
                        "/representatives",
                        it -> it.submit("/invite", Map.of())),
                new Form(
                        FakeIssuer.RESIDENT,
                        HOME,
                        "/my/calendars",
                        "calendar-subscriptions",
                        it -> it.submit("/my/calendars", Map.of("of", ""))),
                atWork(
                        DESK + "/organisations/b1",
                        "insurance-policies",
                        it -> it.submit(
                                "/policies",
                                Map.of(
                                        "insurer",
                                        "Warta",
                                        "number",
                                        "7",
                                        "from",
                                        "2026-12-01",
                                        "until",
                                        "2027-11-30"))),
                atWork(PLACEMENT, "certificates", it -> it.submit(DESK + "/certificates", Map.of())),
                atWork(MATCHES, "placements", it -> it.submit("/offer", Map.of())),
                atWork(
                        DESK + "/rounds",
                        "matching-rounds",
                        it -> it.submit("/rounds", Map.of("from", "2026-12-02", "until", "2026-12-31", "each", "2"))),
                atWork(
                        "/knowledge-base/" + FakeWriting.DRAFT,
                        "/files",
                        it -> it.browser().upload(it.page(), "/files", Map.of(), "wzór.pdf", "%PDF-1.7")));
    }

    private static Form atWork(String page, String asked, Function<Sender, Browser.Page> send) {
        return new Form(FakeIssuer.COORDINATOR, REYMONTA, page, asked, send);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void sendsTheSameKeyUntilThereIsAnAnswer(Form form) {
        var browser = signedIn(form.who(), form.host());
        var page = browser.get(form.host(), form.page());

        GATEWAY.answer("POST", form.asked(), new Answer(503, "{}"));
        var lost = form.send().apply(new Sender(browser, page));
        GATEWAY.answer("POST", form.asked(), Answer.problem(409, "not-now", "Teraz nie"));
        var refused = form.send().apply(new Sender(browser, lost));
        var again = form.send().apply(new Sender(browser, refused));

        var keys = GATEWAY.asked().stream()
                .filter(asked -> asked.method().equals("POST"))
                .map(Asked::once)
                .toList();
        assertThat(again.status()).isEqualTo(200);
        assertThat(keys).hasSize(3).doesNotContainNull();
        assertThat(keys.get(1)).as("nobody knew what came of the first").isEqualTo(keys.getFirst());
        assertThat(keys.get(2)).as("the second was refused").isNotEqualTo(keys.getFirst());
    }

    /** A file has to be chosen again, at a page that shows whether it is there. */
    static Stream<Form> formsWithoutFiles() {
        return forms().filter(form -> !form.asked().equals("/files"));
    }

    @ParameterizedTest
    @MethodSource("formsWithoutFiles")
    void sendsTheSameKeyFromThePageThatSaysThatNothingAnswers(Form form) {
        var browser = signedIn(form.who(), form.host());
        var page = browser.get(form.host(), form.page());

        GATEWAY.stop("/api/");
        var lost = form.send().apply(new Sender(browser, page));
        GATEWAY.repair();
        var again = form.send().apply(new Sender(browser, lost));

        assertThat(again.status()).isEqualTo(200);
        assertThat(sent("POST").stream().map(Asked::once).toList())
                .hasSize(2)
                .doesNotContainNull()
                .allMatch(page.body()::contains);
    }

    /** Where files are ordered, and by whom. */
    @ParameterizedTest
    @CsvSource({"/comparison, /files", "/figures, /figures/files"})
    void ordersAFileOnceHoweverOftenItIsAskedFor(String page, String files) {
        var ofCentre = page.equals("/figures");
        var host = ofCentre ? REYMONTA : CITY;
        var browser = signedIn(ofCentre ? FakeIssuer.COORDINATOR : FakeIssuer.CITY, host);
        var form = browser.get(host, page);
        for (var down : List.of("/reports/exports", "/api/")) {
            GATEWAY.asked().clear();
            GATEWAY.stop(down);
            var unknown = browser.submit(form, files, Map.of("format", "PDF"));
            assertThat(unknown.text()).contains("Formularz nie został przyjęty");
            GATEWAY.repair();
            var ordered = browser.submit(unknown, files, Map.of());

            assertThat(ordered.text()).contains("Plik się pisze.").doesNotContain("Formularz nie został przyjęty");
            assertThat(sent("POST"))
                    .hasSize(2)
                    .allSatisfy(asked -> {
                        assertThat(asked.body()).contains("\"format\":\"PDF\"");
                        assertThat(form.body()).contains(asked.once());
                    })
                    .extracting(Asked::once)
                    .containsOnly(sent("POST").getFirst().once());
        }
    }

    @Test
    void keepsTheDaysOfARoundThatWasntAskedFor() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        GATEWAY.answer("POST", "matching-rounds", new Answer(503, "{}"));

        var lost = browser.submit(
                browser.get(REYMONTA, DESK + "/rounds"),
                "/rounds",
                Map.of("from", "2026-12-02", "until", "2026-12-31", "each", "2"));

        assertThat(lost.body()).contains("value=\"2026-12-02\"", "value=\"2026-12-31\"", "value=\"2\"");
    }

    @Test
    void changesTheWishThatCouldntBeReadAndMakesNoSecondOne() {
        var wish = "/my/seasons/reymonta/" + FakeSeasons.SEASON + "/wishes/" + FakeSeasons.WISH + "/change";
        GATEWAY.answer("GET", "/wishes/" + FakeSeasons.WISH, Answer.of(FakeSeasons.wish()));
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var form = browser.get(HOME, wish);
        GATEWAY.answer("GET", "/wishes/" + FakeSeasons.WISH, new Answer(503, "{}"));

        var unread = browser.submit(form, wish, Map.of("title", "Próby chóru"));
        assertThat(unread.text()).contains("Nie udało się tego wysłać.");
        GATEWAY.answer("GET", "/wishes/" + FakeSeasons.WISH, Answer.of(FakeSeasons.wish()));
        browser.submit(unread, wish, MySeasonsTest.ENTRIES);

        assertThat(sent("POST")).isEmpty();
        assertThat(sent("PUT"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.path()).endsWith(FakeSeasons.WISH));
    }

    @Test
    void keepsTheRoomsOfASeasonWhileNoneCanBeRead() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        var form = browser.get(REYMONTA, "/seasons/new");
        GATEWAY.stop("/rooms");

        var again = browser.submit(form, "/seasons/new", Map.of("name", "", "rooms", "1w040"));

        assertThat(again.body()).contains("name=\"rooms\" checked id=\"rp-0\" value=\"1w040\"");
        assertThat(again.text()).contains("Nie widać teraz sal");
    }

    private static List<Asked> sent(String method) {
        return GATEWAY.asked().stream()
                .filter(asked -> asked.method().equals(method))
                .toList();
    }
}
