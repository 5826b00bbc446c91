package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The centre's own bookings tell no title: what they are for is said by whoever planned it, and counted there. */
class OwnUsesTest extends SitesTest {

    private static final String OWN = "01900000-0000-7000-8000-000000000901";
    private static final String LENT = "01900000-0000-7000-8000-000000000902";

    @BeforeEach
    void plan() {
        GATEWAY.answer("GET", "/own-uses", FakeGateway.Answer.list(FakeDesk.OWN_EVENT + """
                        ,{"id":"01900000-0000-7000-8000-00000000d001","kind":"ADVICE_HOURS","name":"Maria Wrona"},
                        {"id":"ap1","kind":"ADVICE_APPOINTMENT","name":"Maria Wrona"},
                        {"id":"m1","kind":"GROUP_MEETING","name":"Dostępna dzielnica","groupId":"g1"},
                        {"id":"n1","kind":"KIND_OF_TOMORROW","name":"Coś nowego"}"""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    01900000-0000-7000-8000-000000000801 | Jak założyć stowarzyszenie | To sala wydarzenia centrum | /programme/01900000-0000-7000-8000-000000000801
                    01900000-0000-7000-8000-00000000d001 | Konsultacje: Maria Wrona | To sala na konsultacje | /advising/hours/01900000-0000-7000-8000-00000000d001
                    ap1 | Konsultacje: Maria Wrona | To sala na konsultacje | /advising/appointments/ap1
                    m1 | Grupa robocza: Dostępna dzielnica | To sala spotkania grupy roboczej | /groups/g1/meetings/m1
                    """)
    void saysWhatTheRoomIsForAndLeadsThere(String held, String title, String what, String page) {
        GATEWAY.answer("GET", "/bookings/" + OWN, FakeGateway.Answer.of(booking(OWN, "\"" + held + "\"")));
        GATEWAY.answer("GET", "/schedule", FakeGateway.Answer.of(FakeSchedule.ofAnEvent(held)));

        var shown = at("/bookings/" + OWN);
        assertThat(shown.text())
                .contains(title, what, "trwa", "Potwierdzona program centrum")
                .doesNotContain("Wydarzenie z programu centrum");
        assertThat(shown.body()).contains("href=\"" + page + "\"");
        assertThat(at("/board").text()).contains(title);
        assertThat(at("/board/print").text())
                .contains(title + " program centrum")
                .doesNotContain("obecni: ____");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unheard-of", "n1"})
    void hasOneNameForWhatNobodySays(String held) {
        GATEWAY.answer("GET", "/bookings/" + OWN, FakeGateway.Answer.of(booking(OWN, "\"" + held + "\"")));

        assertThat(at("/bookings/" + OWN).text()).contains("Wydarzenie z programu centrum", "Teraz nie widać, na co.");
        assertThat(at("/bookings/" + OWN + "?lang=uk").text()).contains("Подія з програми центру");
    }

    @Test
    void countsNobodyTwice() {
        GATEWAY.answer("GET", "/bookings/" + OWN, FakeGateway.Answer.of(booking(OWN, "\"" + FakeAdvising.DUTY + "\"")));
        GATEWAY.answer("GET", "/bookings/" + LENT, FakeGateway.Answer.of(booking(LENT, "null")));
        assertThat(at("/bookings/" + OWN).body()).doesNotContain("/attendance", "/no-show", "/check-in");
        assertThat(at("/bookings/" + LENT).body()).contains("/attendance", "/no-show");

        GATEWAY.answer(
                "GET",
                "/reymonta/bookings",
                FakeGateway.Answer.list(
                        over(booking(OWN, "\"" + FakeAdvising.DUTY + "\"")) + "," + over(booking(LENT, "null"))));
        for (var page : new String[] {"/bookings/uncounted", "/today"}) {
            assertThat(at(page).body()).as(page).contains(LENT + "/attendance").doesNotContain(OWN + "/attendance");
        }
    }

    private Browser.Page at(String path) {
        return signedIn(FakeIssuer.COORDINATOR, REYMONTA).get(REYMONTA, path);
    }

    /** Running at 11:08. */
    private static String booking(String id, String event) {
        return ("{\"id\":\"%s\",\"roomId\":\"1w039\",\"state\":\"CONFIRMED\",\"start\":\"2026-12-01T11:00:00+01:00\",\"end\":\"2026-12-01T15:00:00+01:00\","
                        + "\"title\":\"Wydarzenie z programu centrum\",\"purpose\":\"Wydarzenie z programu centrum\",\"beneficiaryKind\":\"ORGANISATION\","
                        + "\"expectedPeople\":4,\"equipment\":[],\"feesCollected\":false,\"eventId\":%s,\"history\":[{\"step\":\"CONFIRMED\",\"at\":\"2026-11-24T09:12:00+01:00\",\"by\":\"events-service\"}],\"revision\":1}")
                .formatted(id, event);
    }

    private static String over(String booking) {
        return booking.replace("2026-12-01T", "2026-11-30T");
    }
}
