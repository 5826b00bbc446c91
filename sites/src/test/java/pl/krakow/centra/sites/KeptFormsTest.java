package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A form is sent while nothing answers, so that its own page can't be shown either: what was typed stays on the page that
 * says so, and one press sends it again as it was.
 */
class KeptFormsTest extends SitesTest {

    private static final String NOT_TAKEN = "Formularz nie został przyjęty, bo usługa chwilowo nie odpowiada.";
    private static final String REASON = "Sala potrzebna na zebranie";
    private static final String MINE = "/my/bookings/nowa-huta/" + FakeLending.BOOKING;
    private static final String MEETING = "/bookings/" + FakeBookings.MEETING_TODAY;
    private static final Map<String, String> BOOKING = Map.of(
            "room", "1w039",
            "date", "2026-12-07",
            "from", "18:00",
            "to", "20:00",
            "beneficiary", "b2",
            "title", "Próba chóru",
            "purpose", "Koncert w grudniu",
            "people", "12",
            "act", "place");

    /**
     * A form somebody fills in.
     *
     * @param action how its address ends
     * @param method and {@code path} what it does at the API
     */
    private record Form(
            FakeIssuer.Somebody who,
            String host,
            String page,
            String action,
            Map<String, String> typed,
            String method,
            String path) {

        String text() {
            return typed.getOrDefault("reason", typed.getOrDefault("title", ""));
        }

        @Override
        public String toString() {
            return page;
        }
    }

    static Stream<Form> forms() {
        return Stream.of(
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
                mine(
                        MINE + "/change",
                        "/change",
                        Map.of("title", "Zebranie rady", "purpose", "Plan na wiosnę", "people", "12"),
                        "PUT",
                        FakeLending.BOOKING),
                mine(MINE + "/cancel", "/cancel", Map.of("reason", REASON), "POST", "/cancel"),
                staff(
                        "/requests/" + FakeBookings.REQUEST_1 + "/decline",
                        "/decline",
                        Map.of("reason", REASON),
                        "/decline"),
                staff(MEETING + "/withdraw", "/withdraw", Map.of("reason", REASON), "/withdraw"),
                staff("/bookings/new", "/bookings/new", BOOKING, "/reymonta/bookings"),
                staff(
                        "/settings/closures/new",
                        "/closures/new",
                        Map.of(
                                "rooms", "1w039",
                                "from", "2026-12-21",
                                "to", "2026-12-23",
                                "reason", "Awaria ogrzewania",
                                "act", "close"),
                        "/closures"),
                new Form(
                        FakeIssuer.HUTA,
                        HUTA,
                        "/board?booking=" + FakeSchedule.CHOIR,
                        FakeSchedule.CHOIR + "/decline",
                        Map.of("reason", REASON),
                        "POST",
                        "/decline"));
    }

    private static Form mine(String page, String action, Map<String, String> typed, String method, String path) {
        return new Form(FakeIssuer.RESIDENT, HOME, page, action, typed, method, path);
    }

    private static Form staff(String page, String action, Map<String, String> typed, String path) {
        return new Form(FakeIssuer.COORDINATOR, REYMONTA, page, action, typed, "POST", path);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void staysWholeAndIsSentAgainAsItWas(Form form) {
        var browser = signedIn(form.who(), form.host());
        var page = browser.get(form.host(), form.page());
        GATEWAY.stop("/api/");

        var lost = browser.submit(page, form.action(), form.typed());
        assertThat(lost.text()).contains(NOT_TAKEN);
        form.typed()
                .forEach((name, value) -> assertThat(lost.body())
                        .as("what was typed")
                        .contains("<input type=\"hidden\" name=\"%s\" value=\"%s\"".formatted(name, value)));
        assertThat(lost.text())
                .contains(form.typed().values().stream()
                        .filter(text -> text.contains(" "))
                        .toList());

        GATEWAY.repair();
        var attempts = GATEWAY.asked().size();
        assertThat(browser.submit(lost, form.action(), Map.of()).text()).doesNotContain(NOT_TAKEN);
        assertThat(GATEWAY.asked().stream().skip(attempts))
                .filteredOn(asked ->
                        asked.method().equals(form.method()) && asked.path().endsWith(form.path()))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.body()).contains(form.text());
                    assertThat(asked.once() != null ? page.body().contains(asked.once()) : asked.ifMatch() != null)
                            .as("the key or the revision the form was opened with")
                            .isTrue();
                });
    }
}
