package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.sites.FakeGateway.Asked;

/** A resident asks for a room, and looks after what was asked for. */
class AskingForRoomsTest extends SitesTest {

    private static final String FORM = "/rooms/nowa-huta/p6/ask?start=2026-12-03T18:00&minutes=120&people=20";
    private static final Map<String, String> COMPLETE = Map.of(
            "title", "Zebranie rady rodziców",
            "purpose", "Plan na wiosnę",
            "people", "20",
            "fees", "no",
            "who", FakeLending.GROUP,
            "name", "Dorota Kalina",
            "phone", "600 123 456",
            "regulations", "2026-01");

    private Browser resident() {
        return signedIn(FakeIssuer.RESIDENT, HOME);
    }

    private static Map<String, String> but(String field, String value) {
        var fields = new TreeMap<>(COMPLETE);
        fields.put(field, value);
        return fields;
    }

    private static List<Asked> sent(String method, String end) {
        return GATEWAY.asked().stream()
                .filter(asked -> asked.method().equals(method) && asked.path().endsWith(end))
                .toList();
    }

    @Test
    void leadsFromAFreeHourThroughSignInToTheForm() {
        var found = browser().get(HOME, "/rooms?date=2026-12-03&minutes=120&people=20");
        assertThat(found.body()).contains("/rooms/nowa-huta/p6/ask?start=2026-12-03T");

        ISSUER.next(FakeIssuer.RESIDENT);
        var form = browser().get(HOME, FORM);
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.text())
                .contains("Prośba o salę", "Duża sala P6", "czwartek, 3 grudnia 2026", "18:00–20:00")
                .contains("Trzymamy ten czas dla ciebie do 14:32.", "Krzesła odstawiamy pod ścianę.")
                .contains(
                        "Pętla słuchowa", "Fundacja Cichy Głos", "Nowa grupa nieformalna", "wersja z 1 września 2026");
        assertThat(form.body()).contains("value=\"Dorota Kalina\"");
        assertThat(form.header("cache-control")).contains("no-store");
        assertThat(sent("POST", "/holds"))
                .singleElement()
                .satisfies(hold -> assertThat(hold.body())
                        .contains("\"roomId\":\"p6\"", "\"start\":\"2026-12-03T18:00:00+01:00\""));
    }

    @Test
    void sendsTheRequestAndShowsWhatBecameOfIt() {
        var browser = resident();
        var result = browser.submit(browser.get(HOME, FORM), "/ask", COMPLETE);

        assertThat(result.address().getPath()).isEqualTo("/my/bookings/nowa-huta/" + FakeLending.BOOKING);
        assertThat(result.text())
                .contains("Prośba wysłana.", "Zebranie rady rodziców", "Prośba wysłana", "Fundacja Cichy Głos");
        assertThat(sent("POST", "/bookings"))
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .contains("\"start\":\"2026-12-03T18:00:00+01:00\"", "\"end\":\"2026-12-03T20:00:00+01:00\"")
                        .contains(
                                "\"expectedPeople\":20",
                                "\"feesCollected\":false",
                                "\"regulationsVersion\":\"2026-01\"")
                        .contains("\"beneficiaryId\":\"" + FakeLending.GROUP + "\"", "\"phone\":\"600 123 456\""));
    }

    @Test
    void namesEveryMistakeAndKeepsWhatWasEntered() {
        var browser = resident();
        var page = browser.submit(
                browser.get(HOME, FORM), "/ask", Map.of("title", "Zebranie <rady>", "people", "45", "who", "group"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains("Błąd: Prośba o salę", "Nic nie zginęło")
                .contains("W tej sali mieści się najwyżej 40 osób, a wpisano 45", "Podaj nazwę grupy")
                .contains("Podaj telefon, np. 600 123 456", "Zaakceptuj regulamin");
        assertThat(page.body())
                .contains("value=\"Zebranie &lt;rady&gt;\"", "value=\"45\"", "href=\"#phone\"")
                .contains("aria-describedby=\"phone-hint phone-error\"");
        assertThat(sent("POST", "/bookings")).isEmpty();
    }

    @Test
    void registersANewGroupOnTheWay() {
        var browser = resident();
        var fields = new TreeMap<>(but("who", "group"));
        fields.put("group", "Rodzice z Willowego");
        browser.submit(browser.get(HOME, FORM), "/ask", fields);

        assertThat(sent("POST", "/beneficiaries"))
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .contains("\"kind\":\"INFORMAL_GROUP\"", "\"name\":\"Rodzice z Willowego\"", "Dorota Kalina"));
        assertThat(sent("POST", "/bookings"))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains(FakeLending.NEW_GROUP));
    }

    @Test
    void offersWhatIsFreeWhenSomebodyWasFasterAndTakesTheEntriesThere() {
        var browser = resident();
        var form = browser.get(HOME, FORM);
        GATEWAY.takeRooms();
        var refused = browser.submit(form, "/ask", COMPLETE);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("Ta sala jest wtedy zajęta.", "czw. 3 gru, 16:00–18:00 · Sala P3")
                .contains("Powiadom mnie, gdy ten czas się zwolni");
        assertThat(refused.body()).contains("value=\"p3 2026-12-03T16:00 2026-12-03T18:00\"");

        GATEWAY.reset();
        var there = browser.submit(refused, "/ask", but("instead", "p6 2026-12-03T16:00 2026-12-03T18:00"));
        assertThat(there.text()).contains("16:00–18:00");
        assertThat(there.body())
                .contains("value=\"Zebranie rady rodziców\"", "name=\"start\" value=\"2026-12-03T16:00\"");
        assertThat(sent("POST", "/bookings")).isEmpty();
    }

    @Test
    void keepsTheEntriesWhileBookingsDoNotAnswer() {
        var browser = resident();
        var form = browser.get(HOME, FORM);
        GATEWAY.stop("nowa-huta/bookings");
        var page = browser.submit(form, "/ask", COMPLETE);

        assertThat(page.text()).contains("Prośba nie została wysłana");
        assertThat(page.body()).contains("value=\"Zebranie rady rodziców\"");
        assertThat(once(page)).as("sent again it is the same request").isEqualTo(once(form));
    }

    private static String once(Browser.Page page) {
        var at = page.body().indexOf("name=\"once\" value=\"") + "name=\"once\" value=\"".length();
        return page.body().substring(at, page.body().indexOf('"', at));
    }

    @Test
    void waitsForATimeThatIsTaken() {
        var browser = resident();
        var page = browser.get(HOME, "/rooms/nowa-huta/p6/wait?start=2026-12-03T18:00&minutes=120&people=20");
        assertThat(page.text()).contains("Czekam na wolny termin", "Podaj czas, który jest teraz zajęty.");
        assertThat(sent("POST", "/holds")).isEmpty();

        var fields = new TreeMap<>(COMPLETE);
        fields.putAll(Map.of("date", "2026-12-03", "time", "18:00", "minutes", "120"));
        assertThat(browser.submit(page, "/wait", fields).text())
                .contains("Ten termin jest wolny.", "Poproś o ten czas");

        GATEWAY.takeRooms();
        var joined = browser.submit(page, "/wait", fields);
        assertThat(joined.address().getPath()).isEqualTo("/my");
        assertThat(joined.text()).contains("Jesteś na liście. Miejsce w kolejce: 2.");
    }

    @Test
    void showsWhatSomebodyHasUnderWay() {
        var browser = resident();
        var page = browser.get(HOME, "/my");

        assertThat(page.text())
                .contains("Moje sprawy", "Zebranie rady rodziców", "potwierdzona", "18:00–20:00 · Duża sala P6")
                .contains("Nie mamy twojego adresu e-mail.")
                .contains("zwolnił się termin", "Ten termin jest twój, jeśli odpowiesz do: środa, 2 grudnia, 12:00.")
                .contains("Próba chóru 10:00–12:00 · Duża sala P6");
        assertThat(browser.submit(page, "/accept", Map.of()).text()).contains("Sala jest wasza.");

        GATEWAY.reset();
        GATEWAY.stop("/bookings");
        assertThat(browser.get(HOME, "/my").text()).contains("Nie widać teraz rezerwacji.", "Próba chóru");
    }

    @Test
    void cancelsABookingInTheStateThatWasShown() {
        var browser = resident();
        var path = "/my/bookings/nowa-huta/" + FakeLending.BOOKING;
        assertThat(browser.get(HOME, path).text())
                .contains("Dodaj do kalendarza", "Odwołać bez skutków możesz do: środa, 2 grudnia, 18:00.");

        var asking = browser.get(HOME, path + "/cancel");
        assertThat(asking.text()).contains("Odwołać rezerwację?", "Sala wróci na listę");
        assertThat(browser.submit(asking, "/cancel", Map.of("reason", "Choroba"))
                        .text())
                .contains("Odwołane.");
        assertThat(sent("POST", "/cancel")).singleElement().satisfies(request -> {
            assertThat(request.ifMatch()).isEqualTo("\"1\"");
            assertThat(request.body()).contains("Choroba");
        });

        assertThat(browser.submit(asking, "/cancel", Map.of("revision", "9", "reason", "Choroba"))
                        .text())
                .contains("Ktoś zmienił to w międzyczasie, więc nic nie zapisano.")
                .contains("Odwołać rezerwację?", "Choroba");
    }

    @Test
    void givesTheBookingAsACalendarFile() {
        var file = resident().get(HOME, "/my/bookings/nowa-huta/" + FakeLending.BOOKING + "/calendar.ics");

        assertThat(file.header("content-type")).startsWith("text/calendar");
        assertThat(file.body()).startsWith("BEGIN:VCALENDAR");
    }

    @Test
    void showsTheAddressOfACalendarOnce() {
        var browser = resident();
        var made = browser.submit(browser.get(HOME, "/my/calendars"), "/my/calendars", Map.of("of", ""));

        assertThat(made.body()).contains("https://localhost/api/v1/calendars/cal_secret.ics");
        assertThat(browser.get(HOME, "/my/calendars").body()).doesNotContain("cal_secret");
    }

    @Test
    void asksWhoeverIsNotSignedInToSignIn() {
        ISSUER.next(FakeIssuer.RESIDENT);
        assertThat(browser().stayingWhereSent().get(HOME, "/my").status()).isEqualTo(302);
        assertThat(browser().get(HOME, "/my").text()).contains("Moje sprawy");
    }
}
