package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.sites.FilledForms.asked;
import static pl.krakow.centra.sites.FilledForms.mine;
import static pl.krakow.centra.sites.FilledForms.staff;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import pl.krakow.centra.sites.FakeGateway.Answer;
import pl.krakow.centra.sites.FilledForms.Form;

/**
 * The answer to a form got lost, somebody changes it and sends it again with its key: the API has had something else with
 * that key. Whoever reads this knows nothing of keys, so they are told what it means; nothing is sent by itself, and what
 * they send on purpose has another key.
 */
class SentBeforeTest extends SitesTest {

    private static final Answer LOST = Answer.problem(503, "temporarily-unavailable", "Chwilowo niedostępne");
    private static final Answer SENT_BEFORE =
            Answer.problem(422, "idempotency-key-reused", "Klucz użyty do innego żądania");

    /** Forms that make something, and where that is; nothing where the page of the form shows it. */
    static Stream<Arguments> formsThatMakeSomething() {
        return Stream.of(
                Arguments.of(
                        staff(
                                "/groups/new",
                                "/groups/new",
                                Map.of("name", "Rada", "purpose", "Razem", "joining", "AT_ONCE", "most", "20"),
                                "POST",
                                "/groups"),
                        "/groups"),
                Arguments.of(
                        staff(
                                "/bookings/new",
                                "/bookings/new",
                                Map.of(
                                        "room", "1w039",
                                        "date", "2026-12-07",
                                        "from", "18:00",
                                        "to", "20:00",
                                        "beneficiary", "b2",
                                        "title", "Próba chóru",
                                        "purpose", "Koncert w grudniu",
                                        "people", "12",
                                        "act", "place"),
                                "POST",
                                "/reymonta/bookings"),
                        "/board?date=2026-12-07"),
                Arguments.of(known("/figures/statements"), ""),
                Arguments.of(known("/closings/close"), ""),
                Arguments.of(known("/groups/" + FakeGroups.GROUP), ""),
                Arguments.of(known("/advising/book/"), "/advising"),
                Arguments.of(known("/events/reymonta/e2"), "/my"),
                Arguments.of(known("/advice/book/"), "/my"),
                Arguments.of(known("/volunteering/reymonta/"), "/my/volunteering"),
                Arguments.of(known("/my/question"), ""),
                Arguments.of(
                        mine(
                                "/rooms/nowa-huta/p6/ask?start=2026-12-03T18:00&minutes=120&people=20",
                                "/ask",
                                Map.of(
                                        "title", "Zebranie rady",
                                        "purpose", "Plan na wiosnę",
                                        "people", "20",
                                        "fees", "no",
                                        "who", FakeLending.GROUP,
                                        "name", "Dorota Kalina",
                                        "phone", "600 123 456",
                                        "regulations", "2026-01"),
                                "POST",
                                "/nowa-huta/bookings"),
                        "/my/bookings"));
    }

    private static Form known(String page) {
        return FilledForms.all()
                .filter(form -> form.page().startsWith(page))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("formsThatMakeSomething")
    void saysInPlainWordsThatWhatWasSentFirstHasArrived(Form form, String madeAt) {
        var browser = signedIn(form.who(), form.host());
        var page = browser.get(form.host(), form.page());
        GATEWAY.answer(form.method(), form.path(), LOST);
        var lost = browser.submit(page, form.action(), form.typed());
        GATEWAY.answer(form.method(), form.path(), SENT_BEFORE);
        GATEWAY.asked().clear();

        var told = browser.submit(lost, form.action(), form.typed());

        assertThat(asked(form)).as("nothing is sent again by itself").hasSize(1);
        assertThat(GATEWAY.asked())
                .as("and nothing else is changed")
                .allMatch(asked -> asked.method().equals("GET")
                        || asked(form).contains(asked)
                        || asked.path().endsWith("/preview"));
        assertThat(told.text())
                .contains("To, co wysłano za pierwszym razem, dotarło", "Późniejszych zmian nie zapisano.")
                .doesNotContain("Klucz", "Spróbuj inaczej.");
        form.typed()
                .forEach((name, text) -> assertThat(told.body())
                        .as(name)
                        .containsAnyOf("value=\"" + text + "\"", ">" + text + "</textarea>"));
        assertThat(madeAt.isEmpty() || told.body().contains("<a href=\"" + madeAt + "\">Zobacz, co już jest</a>"))
                .as("where it is")
                .isTrue();

        browser.submit(told, form.action(), form.typed());
        assertThat(asked(form)).extracting(FakeGateway.Asked::once).satisfies(keys -> {
            assertThat(keys).hasSize(2).doesNotContainNull();
            assertThat(page.body()).as("the key of the first attempt").contains(keys.get(0));
            assertThat(page.body())
                    .as("another for whoever sends it on purpose")
                    .doesNotContain(keys.get(1));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | What was sent first has been received. What was changed since hasn’t been saved.
                    uk | Те, що було надіслано вперше, отримано. Пізніших змін не збережено.
                    """)
    void saysItInTheReadersLanguage(String language, String words) {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        GATEWAY.answer("POST", "/groups", SENT_BEFORE);

        var told = browser.submit(
                browser.get(REYMONTA, "/groups/new?lang=" + language),
                "/groups/new",
                Map.of("name", "Rada", "purpose", "Razem", "joining", "AT_ONCE", "most", "20"));

        assertThat(told.text()).contains(words);
    }

    @Test
    void saysNothingOfItWhereTheFormHasAMistake() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);

        var told = browser.submit(browser.get(REYMONTA, "/groups/new"), "/groups/new", Map.of("name", ""));

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body()).contains("e-name").doesNotContain("Zobacz, co już jest");
    }

    @Test
    void saysInPlainWordsThatWhatWasSentIsBeingSaved() {
        var browser = signedIn(FakeIssuer.COORDINATOR, REYMONTA);
        GATEWAY.answer("POST", "/exports", Answer.problem(409, "idempotency-key-in-use", "Żądanie jest wykonywane"));

        assertThat(browser.submit(browser.get(REYMONTA, "/figures"), "/figures/files", Map.of("format", "PDF"))
                        .text())
                .contains("To, co wysłano, właśnie się zapisuje", "Nic nie powstanie dwa razy.")
                .doesNotContain("Żądanie");
    }
}
