package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.sites.FakeGateway.Answer;
import pl.krakow.centra.sites.FakeGateway.Asked;

/**
 * A form that comes back: it goes on with the revision it was opened with, keeps its key while nobody knows what came of
 * it, and takes another once it was refused.
 */
class SendingAgainTest extends SitesTest {

    private static final String BOOKING = "/my/bookings/nowa-huta/" + FakeLending.BOOKING;
    private static final String ASK = "/rooms/nowa-huta/p6/ask?start=2026-12-03T18:00&minutes=120&people=20";
    private static final Map<String, String> REQUEST = Map.of(
            "title", "Zebranie",
            "purpose", "Plan na wiosnę",
            "people", "20",
            "fees", "no",
            "who", FakeLending.GROUP,
            "name", "Dorota Kalina",
            "phone", "600 123 456",
            "regulations", "2026-01");

    private static Answer wrong(int status, String code, String pointer) {
        return new Answer(
                status,
                "{\"status\":%d,\"code\":\"%s\",\"title\":\"Sprawdź wpisy\",\"detail\":\"Popraw.\",\"errors\":[{\"pointer\":\"%s\",\"message\":\"Napisz to krócej\"}]}"
                        .formatted(status, code, pointer));
    }

    private static String value(Browser.Page page, String field) {
        var found = Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page.body());
        assertThat(found.find()).as("a field " + field).isTrue();
        return found.group(1);
    }

    private static List<Asked> sent(String method, String end) {
        return GATEWAY.asked().stream()
                .filter(asked -> asked.method().equals(method) && asked.path().endsWith(end))
                .toList();
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        var all = new TreeMap<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    @Test
    void changesABookingInTheStateTheFormWasOpenedWithAlsoAfterAMistake() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var form = browser.get(HOME, BOOKING + "/change");
        GATEWAY.answer("GET", "/bookings/" + FakeLending.BOOKING, Answer.of(FakeLending.booking("CONFIRMED", 5)));

        var mistake =
                browser.submit(form, "/change", Map.of("title", "Zebranie", "purpose", "Plan", "people", "wielu"));
        assertThat(mistake.status()).isEqualTo(422);
        browser.submit(mistake, "/change", Map.of("title", "Zebranie", "purpose", "Plan", "people", "12"));

        assertThat(sent("PUT", FakeLending.BOOKING)).singleElement().satisfies(request -> {
            assertThat(request.ifMatch()).isEqualTo("\"1\"");
            assertThat(request.body()).contains("\"expectedPeople\":12");
        });
    }

    @Test
    void movesABookingInTheStateTheFormWasOpenedWithAlsoAfterAMistake() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        GATEWAY.answer("GET", "/bookings/" + FakeLending.BOOKING, Answer.of(FakeLending.booking("REQUESTED", 1)));
        var form = browser.get(HOME, BOOKING + "/move");
        GATEWAY.answer("GET", "/bookings/" + FakeLending.BOOKING, Answer.of(FakeLending.booking("REQUESTED", 5)));

        var mistake = browser.submit(
                form, "/move", Map.of("room", "p6", "date", "2026-12-04", "from", "20:00", "to", "18:00"));
        assertThat(mistake.text()).contains("Podaj dzień i godziny, koniec po początku");
        browser.submit(mistake, "/move", Map.of("room", "p6", "date", "2026-12-04", "from", "18:00", "to", "20:00"));

        assertThat(sent("POST", "/move"))
                .singleElement()
                .satisfies(request -> assertThat(request.ifMatch()).isEqualTo("\"1\""));
    }

    @Test
    void showsWhatIsStoredByNowBesideWhatWasTypedForABooking() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var form = browser.get(HOME, BOOKING + "/change");
        GATEWAY.answer("GET", "/bookings/" + FakeLending.BOOKING, Answer.of(FakeLending.booking("CONFIRMED", 5)));
        GATEWAY.answer(
                "PUT",
                "/bookings/" + FakeLending.BOOKING,
                Answer.problem(412, "precondition-failed", "Ktoś to zmienił"));
        var typed = Map.of("title", "Nasze zebranie", "purpose", "Plan", "people", "12");

        var beside = browser.submit(form, "/change", typed);
        assertThat(beside.status()).isEqualTo(422);
        assertThat(beside.text())
                .contains("Ktoś zmienił to w międzyczasie, więc nic nie zapisano.")
                .contains("teraz zapisane: Zebranie rady rodziców", "teraz zapisane: 20");
        assertThat(beside.body()).contains("value=\"12\"");
        assertThat(value(beside, "revision")).isEqualTo("5");
        browser.submit(beside, "/change", typed);

        assertThat(sent("PUT", FakeLending.BOOKING))
                .extracting(Asked::ifMatch)
                .as("the state that was seen, then the one that is shown beside")
                .containsExactly("\"1\"", "\"5\"");
    }

    @Test
    void keepsTheTimeThatWasTypedWhenABookingWasChangedMeanwhile() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        GATEWAY.answer("GET", "/bookings/" + FakeLending.BOOKING, Answer.of(FakeLending.booking("REQUESTED", 1)));
        var form = browser.get(HOME, BOOKING + "/move");
        GATEWAY.answer("GET", "/bookings/" + FakeLending.BOOKING, Answer.of(FakeLending.booking("REQUESTED", 5)));
        GATEWAY.answer("POST", "/move", Answer.problem(412, "precondition-failed", "Ktoś to zmienił"));

        var beside = browser.submit(
                form, "/move", Map.of("room", "p6", "date", "2026-12-04", "from", "18:00", "to", "20:00"));
        assertThat(beside.text()).contains("Ktoś zmienił to w międzyczasie, więc nic nie zapisano.");
        assertThat(beside.body()).contains("value=\"2026-12-04\"");
        assertThat(value(beside, "revision")).isEqualTo("5");
    }

    @Test
    void keepsWhatWasTypedForABookingWhileNobodyAnswers() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var form = browser.get(HOME, BOOKING + "/change");
        GATEWAY.answer("PUT", "/bookings/" + FakeLending.BOOKING, new Answer(503, "{}"));

        var again =
                browser.submit(form, "/change", Map.of("title", "Nasze zebranie", "purpose", "Plan", "people", "12"));
        assertThat(again.text()).contains("Ta część nie odpowiedziała.");
        assertThat(again.body()).contains("value=\"Nasze zebranie\"");
        assertThat(value(again, "revision")).isEqualTo("1");
    }

    @Test
    void changesAProfileInTheStateTheFormWasOpenedWithAlsoAfterAMistake() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var path = "/my/organisations/" + FakeLending.GROUP;
        var form = browser.get(HOME, path + "/edit");
        GATEWAY.answer(
                "GET",
                "/beneficiaries/" + FakeLending.GROUP,
                Answer.of(FakeLending.beneficiary(FakeLending.GROUP, "Fundacja Cichy Głos", "VERIFIED")
                        .replace("\"revision\":1", "\"revision\":5")));

        var mistake = browser.submit(form, "/edit", Map.of("name", "", "person", "Jan Lis"));
        assertThat(mistake.status()).isEqualTo(422);
        browser.submit(mistake, "/edit", Map.of("name", "Fundacja Głośna", "person", "Jan Lis"));

        assertThat(sent("PUT", FakeLending.GROUP))
                .singleElement()
                .satisfies(request -> assertThat(request.ifMatch()).isEqualTo("\"1\""));
    }

    @Test
    void keepsAProfileUnderItsOwnAddressWhileItCannotBeSeen() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var path = "/my/organisations/" + FakeLending.GROUP;
        var form = browser.get(HOME, path + "/edit");
        GATEWAY.stop("/beneficiaries");

        var page = browser.submit(form, "/edit", Map.of("name", "Fundacja Głośna", "person", "Jan Lis"));
        assertThat(page.text()).contains("Ta część nie odpowiedziała.");
        assertThat(page.body()).contains("action=\"" + path + "/edit\"", "value=\"Fundacja Głośna\"");
        assertThat(page.body())
                .as("no second registration of the same")
                .doesNotContain("action=\"/my/organisations/new\"");
    }

    @Test
    void asksForARoomWithAnotherKeyOnceItWasRefused() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var form = browser.get(HOME, ASK);
        GATEWAY.answer("POST", "/nowa-huta/bookings", wrong(400, "invalid-request", "/title"));

        var refused = browser.submit(form, "/ask", REQUEST);
        assertThat(refused.text()).contains("Napisz to krócej");
        browser.submit(refused, "/ask", REQUEST);

        assertThat(sent("POST", "/nowa-huta/bookings"))
                .extracting(Asked::once)
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void asksForARoomWithTheSameKeyWhileNobodyKnowsWhatCameOfIt() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var form = browser.get(HOME, ASK);
        GATEWAY.answer("POST", "/nowa-huta/bookings", Answer.problem(503, "temporarily-unavailable", "Nie teraz"));
        var unknown = browser.submit(form, "/ask", REQUEST);
        GATEWAY.answer("POST", "/nowa-huta/bookings", Answer.problem(409, "idempotency-key-in-use", "Jeszcze trwa"));
        var still = browser.submit(unknown, "/ask", REQUEST);
        browser.submit(still, "/ask", REQUEST);

        assertThat(sent("POST", "/nowa-huta/bookings"))
                .hasSize(3)
                .extracting(Asked::once)
                .containsOnly(value(form, "once"));
    }

    @Test
    void registersAGroupWithAnotherKeyOnceItWasRefused() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var form = browser.get(HOME, ASK);
        GATEWAY.answer("POST", "/beneficiaries", wrong(400, "invalid-request", "/name"));
        var group = with(REQUEST, "who", "group", "group", "Rodzice");

        var refused = browser.submit(form, "/ask", group);
        assertThat(refused.text()).contains("Napisz to krócej");
        browser.submit(refused, "/ask", group);

        assertThat(sent("POST", "/beneficiaries"))
                .extracting(Asked::once)
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(sent("POST", "/nowa-huta/bookings")).isEmpty();
    }

    @Test
    void registersAnOrganisationWithAnotherKeyOnceItWasRefused() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var form = browser.get(HOME, "/my/organisations/new");
        GATEWAY.answer("POST", "/beneficiaries", wrong(400, "invalid-request", "/nip"));
        var refused = browser.submit(form, "/new", Map.of("name", "Fundacja", "nip", "123"));
        GATEWAY.answer("POST", "/beneficiaries", Answer.problem(503, "temporarily-unavailable", "Nie teraz"));
        var unknown = browser.submit(refused, "/new", Map.of("name", "Fundacja", "nip", "6762476514"));
        assertThat(unknown.text()).contains("nic nie powstanie dwa razy");
        browser.submit(unknown, "/new", Map.of("name", "Fundacja", "nip", "6762476514"));

        assertThat(sent("POST", "/beneficiaries")).extracting(Asked::once).satisfies(keys -> {
            assertThat(keys.get(1)).isNotEqualTo(keys.get(0));
            assertThat(keys.get(2)).isEqualTo(keys.get(1));
        });
    }

    @Test
    void signsUpWithAnotherKeyOnceItWasRefusedAndSaysWhatIsWrongWithAnAnswer() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        var form = browser.get(HOME, "/events/reymonta/e2");
        GATEWAY.answer("POST", "/e2/registrations", wrong(422, "invalid-request", "/answers/q1"));
        var person =
                Map.of("name", "Anna Lis", "email", "anna@example.org", "audience", "RESIDENT", "answer-q1", "mam");

        var refused = browser.submit(form, "/sign-up", person);
        assertThat(refused.body()).contains("href=\"#answer-q1\"");
        browser.submit(refused, "/sign-up", person);

        assertThat(sent("POST", "/e2/registrations"))
                .extracting(Asked::once)
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void makesACalendarOnceHoweverOftenItIsAskedFor() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        GATEWAY.answer("POST", "/calendar-subscriptions", Answer.problem(503, "temporarily-unavailable", "Nie teraz"));
        var unknown = browser.submit(browser.get(HOME, "/my/calendars"), "/my/calendars", Map.of("of", ""));
        browser.submit(unknown, "/my/calendars", Map.of("of", ""));
        assertThat(sent("POST", "/calendar-subscriptions"))
                .extracting(Asked::once)
                .satisfies(keys -> assertThat(keys.get(1)).isEqualTo(keys.get(0)));
    }

    @Test
    void asksAnAdviserOnceHoweverOftenItIsSent() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        GATEWAY.answer("POST", "knowledge-questions", Answer.problem(503, "temporarily-unavailable", "Nie teraz"));
        var question = Map.of("text", "Czy NIP jest potrzebny?", "centre", "reymonta");
        var unknown = browser.submit(browser.get(HOME, "/my/question"), "/my/question", question);
        GATEWAY.answer("POST", "knowledge-questions", wrong(400, "invalid-request", "/email"));
        var refused = browser.submit(unknown, "/my/question", question);
        browser.submit(refused, "/my/question", question);

        assertThat(sent("POST", "knowledge-questions")).extracting(Asked::once).satisfies(keys -> {
            assertThat(keys.get(1)).isEqualTo(keys.get(0));
            assertThat(keys.get(2)).isNotEqualTo(keys.get(1));
        });
    }

    @Test
    void saysWhatIsErasedAndGoesOnWithTheRest() {
        var browser = signedIn(FakeIssuer.RESIDENT, HOME);
        GATEWAY.answer("DELETE", "/my-data/events", Answer.problem(503, "temporarily-unavailable", "Nie teraz"));

        var partly = browser.submit(browser.get(HOME, "/my/data"), "/erase", Map.of("sure", "yes"));
        assertThat(partly.text())
                .contains("Część danych jest już usunięta.", "Usunięte: Sale i organizacje, Wolontariat.")
                .contains("Jeszcze nie, bo ta część nie odpowiedziała: Wydarzenia, porady i grupy.")
                .doesNotContain("Nic się nie zmieniło");

        GATEWAY.reset();
        assertThat(browser.submit(partly, "/erase", Map.of()).text()).contains("Twoje dane są usunięte.");
        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("DELETE"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.path()).endsWith("/my-data/events"));
    }
}
