package pl.krakow.centra.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

class BoardPagesTest extends SitesTest {

    private static final int PAGE_BUDGET = 100_000;

    @Test
    void showsADayAsRoomsByHoursWithOneCallOfTheApi() {
        var page = board("/board");

        assertThat(page.text())
                .contains("Wtorek, 1 grudnia")
                .contains("2 prośby")
                .contains("P6 duża sala 53,66 m² 40 osób")
                .contains("Gimnastyka seniorów Stowarzyszenie Echo Łąk obecni 24 / 25 zakończona, 9:00–10:00, P6")
                .contains("A · Próba chóru")
                .contains("B · Zebranie rodziców")
                .contains("Spotkanie zarządu")
                .contains("nie przyszli")
                .contains("Malowanie ścian zamknięte 12:00–14:00")
                .contains("Sali nie wypożyczamy");
        assertThat(GATEWAY.asked()).as("the calls a day takes").hasSize(1);
        assertThat(GATEWAY.asked().getFirst().path())
                .isEqualTo("/api/v1/centres/nowa-huta/schedule?from=2026-12-01&to=2026-12-01");
    }

    @Test
    void callsARoomHeldForAnEventWhatTheEventIsCalled() {
        GATEWAY.answer("GET", "/schedule", FakeGateway.Answer.of(FakeSchedule.ofAnEvent(FakeDesk.EVENT_TODAY)));
        GATEWAY.answer("GET", "/own-uses", FakeGateway.Answer.list(FakeDesk.OWN_EVENT));

        assertThat(board("/board").text())
                .contains("Jak założyć stowarzyszenie")
                .doesNotContain("Wydarzenie z programu centrum");
        assertThat(GATEWAY.asked()).as("the calls a day with an event takes").hasSize(2);

        GATEWAY.stop("/own-uses");
        assertThat(board("/board").text()).contains("Wydarzenie z programu centrum");
    }

    @Test
    void leadsFromFreeTimeToANewBooking() {
        assertThat(board("/board").body())
                .contains("/bookings/new?room=p3&amp;date=2026-12-01&amp;from=14:00&amp;to=16:00");
    }

    @Test
    void comparesCompetingRequestsSideBySide() {
        var page = board("/board?booking=" + FakeSchedule.CHOIR);

        assertThat(page.text())
                .contains("2 prośby o ten sam czas")
                .contains("A · wybrana")
                .contains("Ile osób 32 z 40 miejsc 38 z 40 miejsc")
                .contains("Czasy nakładają się 18:00–19:30.")
                .contains("Propozycja dla B")
                .contains("Zatwierdź A")
                .contains("Historia (1)");
        assertThat(page.body()).contains("mailto:dorota@example.org");
        assertThat(GATEWAY.asked()).as("the calls a comparison takes").hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void approvesOneAndDeclinesTheOtherWithTheOffer() {
        var browser = signedIn(FakeIssuer.HUTA, HUTA);
        var page = browser.get(HUTA, "/board?booking=" + FakeSchedule.CHOIR);

        var after = browser.submit(
                page, FakeSchedule.CHOIR + "/approve", Map.of("offer", "P6, środa, 2 grudnia, 18:00–20:00"));

        assertThat(after.address().getPath()).isEqualTo("/board");
        assertThat(after.text()).contains("Zatwierdzone, drugiej prośbie wysłana odmowa: ");
        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("POST"))
                .satisfiesExactly(
                        approved -> {
                            assertThat(approved.path()).endsWith(FakeSchedule.CHOIR + "/approve");
                            assertThat(approved.ifMatch()).isEqualTo("\"1\"");
                        },
                        declined -> {
                            assertThat(declined.path()).endsWith(FakeSchedule.PARENTS + "/decline");
                            assertThat(declined.body())
                                    .contains("Możemy zaproponować: P6, środa, 2 grudnia, 18:00–20:00.");
                        });
    }

    @Test
    void callsRoomsThatAreFreeInsteadByWhatTheirDoorsSay() {
        var browser = signedIn(FakeIssuer.HUTA, HUTA);
        var page = browser.get(HUTA, "/board?booking=" + FakeSchedule.CHOIR);
        GATEWAY.answer("POST", "/approve", new FakeGateway.Answer(409, FakeLending.TAKEN));

        assertThat(browser.submit(page, FakeSchedule.CHOIR + "/approve", Map.of("offer", "leave"))
                        .text())
                .contains("Ta sala jest wtedy zajęta")
                .contains("czw. 3 gru, 16:00–18:00, P3");

        GATEWAY.stop("/rooms");
        assertThat(browser.submit(page, FakeSchedule.CHOIR + "/approve", Map.of("offer", "leave"))
                        .text())
                .as("while nobody can say it")
                .contains("czw. 3 gru, 16:00–18:00, p3");
    }

    @Test
    void leavesTheOtherUndecidedWhenAskedTo() {
        var browser = signedIn(FakeIssuer.HUTA, HUTA);
        var page = browser.get(HUTA, "/board?booking=" + FakeSchedule.CHOIR);

        browser.submit(page, FakeSchedule.CHOIR + "/approve", Map.of("offer", "leave"));

        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("POST"))
                .hasSize(1);
    }

    @Test
    void asksForAReasonToDecline() {
        var browser = signedIn(FakeIssuer.HUTA, HUTA);
        var page = browser.get(HUTA, "/board?booking=" + FakeSchedule.CHOIR);

        var after = browser.submit(page, FakeSchedule.CHOIR + "/decline", Map.of("reason", " "));

        assertThat(after.text()).contains("Napisz powód");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.method().equals("POST"));
    }

    /** The panel is drawn anew at the very change the decision made; what it said about it would be gone at once. */
    @Test
    void tellsWhatCameOfADecisionBesideThePanel() {
        var browser = signedIn(FakeIssuer.HUTA, HUTA);
        var page = browser.get(HUTA, "/board?booking=" + FakeSchedule.CHOIR);

        var body = browser.with("HX-Request", "true")
                .submit(page, FakeSchedule.CHOIR + "/decline", Map.of("reason", "Zebranie mieszkańców"))
                .body();

        assertThat(body.substring(body.indexOf("</aside>")))
                .contains("<div id=\"board-told\" hx-swap-oob=\"true\"")
                .contains("class=\"toast\"");
        assertThat(body.substring(0, body.indexOf("</aside>"))).doesNotContain("toast");
    }

    @Test
    void keepsTheReasonAndWhatTheRequestIsHeldAgainstWhenSomebodyElseWasFaster() {
        var browser = signedIn(FakeIssuer.HUTA, HUTA);
        var page = browser.get(HUTA, "/board?booking=" + FakeSchedule.CHOIR);

        var after = browser.submit(
                page, FakeSchedule.CHOIR + "/decline", Map.of("reason", "Zebranie mieszkańców", "revision", "7"));

        assertThat(after.text()).contains("Zebranie mieszkańców").contains("Ktoś");
        assertThat(after.address().getQuery()).contains("against=" + FakeSchedule.PARENTS);
        assertThat(after.body())
                .contains("/board/panel?date=2026-12-01&amp;booking=" + FakeSchedule.CHOIR + "&amp;against="
                        + FakeSchedule.PARENTS);
    }

    @Test
    void leavesEveryCellInTheTabOrderForWhoHasNoScript() {
        assertThat(board("/board").body())
                .doesNotContain("class=\"gap at\" tabindex")
                .doesNotContainPattern("class=\"(gap|block) at[^>]*tabindex");
    }

    @Test
    void marksAPanelThatCannotBeReadSoThatALiveOneIsKept() {
        var browser = signedIn(FakeIssuer.HUTA, HUTA);
        GATEWAY.stop("/schedule");

        assertThat(browser.get(HUTA, "/board/panel?booking=" + FakeSchedule.CHOIR)
                        .body())
                .contains("data-down");
        assertThat(browser.get(HUTA, "/board/grid").body()).contains("data-down");
        assertThat(browser.get(HUTA, "/live/waiting").status()).isEqualTo(503);
    }

    @Test
    void countsInTheMenuWhatALiveChangeCountsAnew() {
        var browser = signedIn(FakeIssuer.HUTA, HUTA);
        var count = browser.get(HUTA, "/live/waiting").body().strip();

        assertThat(count).startsWith("<span class=\"count").contains("hx-get=\"/live/waiting\"");
        assertThat(browser.get(HUTA, "/requests").body()).contains(count);
    }

    @Test
    void saysWhatStandsWhereABookingIsToGoAndMovesIt() {
        var browser = signedIn(FakeIssuer.HUTA, HUTA);
        var form =
                browser.get(HUTA, "/board/move?date=2026-12-01&booking=" + FakeSchedule.CHOIR + "&room=p3&start=18:00");
        assertThat(form.text())
                .contains("Przenieść tę rezerwację?")
                .contains("Wtedy jest tu już: Koło szachowe, 17:30–19:30");

        browser.submit(
                form,
                FakeSchedule.CHOIR + "/move",
                Map.of("room", "p3", "date", "2026-12-02", "from", "18:00", "to", "20:30"));

        assertThat(GATEWAY.asked())
                .filteredOn(asked -> asked.method().equals("POST"))
                .singleElement()
                .satisfies(asked ->
                        assertThat(asked.body()).contains("\"roomId\":\"p3\"").contains("2026-12-02T18:00:00+01:00"));
    }

    @Test
    void showsReceptionEverythingAndLetsItDecideNothing() {
        var page = signedIn(FakeIssuer.RECEPTIONIST, REYMONTA).get(REYMONTA, "/board?booking=" + FakeSchedule.CHOIR);

        assertThat(page.text()).contains("O prośbach decyduje koordynator");
        assertThat(page.body()).doesNotContain("/approve\"").doesNotContain("data-movable");
    }

    @Test
    void saysThatBookingsAreDownAndKeepsThePage() {
        var browser = signedIn(FakeIssuer.HUTA, HUTA);
        GATEWAY.stop("/schedule");

        var page = browser.get(HUTA, "/board");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Nie widać teraz rezerwacji.").contains("Wtorek, 1 grudnia");
    }

    @Test
    void showsWeeksAndMonths() {
        assertThat(board("/calendar").text()).contains("pon. 30 lis").contains("Próba chóru");
        assertThat(board("/calendar/month").text()).contains("Grudzień 2026").contains("4 rezerwacje 60 osób");
    }

    @Test
    void printsASheetForADoor() {
        assertThat(board("/board/print?room=p6").text())
                .contains("Sala P6")
                .contains("wtorek, 1 grudnia 2026")
                .contains("9:00–10:00 Gimnastyka seniorów")
                .doesNotContain("Próba chóru");
    }

    @Test
    void hangsNobodysOwnNameOnADoor() {
        assertThat(board("/board/print").text()).contains("Koło szachowe Hanna Kowalczyk");
        assertThat(board("/board/print?room=p3").text())
                .contains("Koło szachowe mieszkaniec")
                .contains("Spotkanie zarządu Stowarzyszenie Echo Łąk")
                .doesNotContain("Kowalczyk");
    }

    @Test
    void turnsAwayWhoWorksElsewhereAlsoWithAForgedRequest() {
        var browser = signedIn(FakeIssuer.COORDINATOR, HUTA);
        GATEWAY.asked().clear();
        assertThat(browser.get(HUTA, "/board").status()).isEqualTo(403);
        assertThat(browser.get(HUTA, "/live").status()).isEqualTo(403);
        assertThat(browser.get(HOME, "/board").status()).isIn(302, 404);
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.path().contains("nowa-huta/"));
    }

    @Test
    void staysWithinItsWeightWithTwentyRoomsAndTwoHundredBookings() throws IOException {
        GATEWAY.fill();
        var page = board("/board");

        assertThat(page.body().split("class=\"block at", -1)).hasSize(201);
        assertThat(GATEWAY.asked()).hasSize(1);
        assertThat(compressed(page.body())).as("bytes of the page, compressed").isLessThan(PAGE_BUDGET);
    }

    private Browser.Page board(String path) {
        var browser = signedIn(FakeIssuer.HUTA, HUTA);
        GATEWAY.asked().clear();
        return browser.get(HUTA, path);
    }

    private static int compressed(String body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
