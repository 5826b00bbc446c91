package pl.krakow.centra.booking.closures.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.booking.Meetings.meeting;
import static pl.krakow.centra.booking.Meetings.with;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import pl.krakow.centra.booking.Api;
import pl.krakow.centra.booking.BookingService;
import pl.krakow.centra.booking.Meetings;
import pl.krakow.centra.booking.closures.domain.Closure;
import pl.krakow.centra.booking.closures.domain.ClosureId;
import pl.krakow.centra.booking.closures.domain.ClosurePlan;
import pl.krakow.centra.booking.closures.domain.Closures;
import pl.krakow.centra.booking.reservation.OnTheSheet;
import pl.krakow.centra.booking.reservation.domain.Closing;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.test.Persona;

/** Closing and opening again as a coordinator does it. Every test has a week of its own. */
@BookingService
class ClosuresApiIT {

    private static final String CENTRE = "/api/v1/centres/reymonta";
    private static final String CLOSURES = CENTRE + "/closures";
    private static final ZoneId KRAKOW = Meetings.KRAKOW;
    private static LocalDate nextMonday = LocalDate.of(2027, 6, 7);

    @LocalServerPort
    private int port;

    @Autowired
    private Closures closures;

    @Autowired
    private OnTheSheet onTheSheet;

    private Api coordinator = Api.at(0);
    private Api anna = Api.at(0);
    private LocalDate monday = nextMonday;

    @BeforeEach
    void aNewWeek() {
        anna = Api.at(port).as(Persona.representative());
        coordinator = Api.at(port).as(Persona.coordinator(new CentreId("reymonta")));
        monday = nextMonday;
        nextMonday = nextMonday.plusWeeks(1);
    }

    private Map<String, Object> closing(String... rooms) {
        var body = new LinkedHashMap<String, Object>();
        body.put("rooms", List.of(rooms));
        body.put("from", monday.toString());
        body.put("to", monday.plusDays(1).toString());
        body.put("reason", "Awaria ogrzewania");
        return body;
    }

    private Api.Answer book(String room, LocalDate date, String from, String to) {
        return coordinator.post(CENTRE + "/bookings", meeting(room, date, from, to, Meetings.beneficiary(coordinator)));
    }

    private static List<String> decisions(Api.Answer closure) {
        return closure.json()
                .get("hits")
                .valueStream()
                .map(hit -> hit.get("decision").asString())
                .toList();
    }

    @Test
    void showsBeforehandWhatItWouldHitAndWhatIsFreeInstead() {
        var hit = book("1w040", monday, "10:00", "12:00");
        book("1w039", monday, "10:00", "12:00");
        book("1w040", monday.plusDays(2), "10:00", "12:00");

        var preview = coordinator.post(CLOSURES + "/preview", closing("1w040"));

        assertThat(preview.status()).as(preview.toString()).isEqualTo(200);
        assertThat(preview.json().get("count").asInt()).isEqualTo(1);
        var booking = preview.json().get("bookings").get(0);
        assertThat(booking.get("bookingId").asString()).isEqualTo(hit.text("id"));
        assertThat(booking.get("alternatives"))
                .isNotEmpty()
                .allSatisfy(offer -> assertThat(offer.get("roomId").asString().equals("1w040")
                                && (offer.get("start").asString().startsWith(monday.toString())
                                        || offer.get("start")
                                                .asString()
                                                .startsWith(monday.plusDays(1).toString())))
                        .isFalse());
        assertThat(book("1w040", monday, "14:00", "16:00").status()).isEqualTo(201);
    }

    @Test
    void keepsEverybodyOutOfTheClosedTimeAndShowsItClosed() {
        var closed =
                coordinator.post(CLOSURES, with(closing("1w040"), "hours", Map.of("from", "12:00", "to", "14:00")));

        assertThat(closed.status()).as(closed.toString()).isEqualTo(201);
        assertThat(closed.text("state")).isEqualTo("IN_FORCE");
        var refused = book("1w040", monday, "12:30", "13:30");
        assertThat(refused.text("code")).isEqualTo("room-not-available");
        assertThat(refused.text("reason")).isEqualTo("CLOSED");
        assertThat(book("1w040", monday, "16:00", "17:00").status()).isEqualTo(201);
        assertThat(book("1w039", monday, "12:30", "13:30").status()).isEqualTo(201);
        var day = Api.at(port)
                .get(CENTRE + "/availability?from=%s&to=%s&room=1w040".formatted(monday, monday))
                .json()
                .get("rooms")
                .get(0)
                .get("days")
                .get(0);
        assertThat(day.get("intervals")
                        .valueStream()
                        .filter(interval -> interval.get("start").asString().contains("T12:00"))
                        .map(interval -> interval.get("free").asBoolean())
                        .toList())
                .containsExactly(false);
    }

    @Test
    void asksForADecisionOnEachBookingUntilNoneIsOpen() {
        var first = book("1w040", monday, "10:00", "12:00").text("id");
        var second = book("1w040", monday, "14:00", "16:00").text("id");
        var third = book("1w040", monday.plusDays(1), "10:00", "12:00").text("id");
        var closed = coordinator.post(CLOSURES, closing("1w040"));
        var decide = CLOSURES + "/" + closed.text("id") + "/decisions";

        assertThat(closed.json().get("openDecisions").asInt()).isEqualTo(3);
        assertThat(decisions(closed)).containsExactly("OPEN", "OPEN", "OPEN");
        assertThat(closed.json().get("hits").get(0).get("alternatives")).isNotEmpty();
        coordinator.post(decide, Map.of("bookings", List.of(first), "decision", "WITHDRAW"));
        coordinator.post(decide, Map.of("bookings", List.of(second), "decision", "KEEP", "reason", "Egzamin"));
        coordinator.with("If-Match", "*").post(CENTRE + "/bookings/" + third + "/cancel", Map.of());

        var now = coordinator.get(CLOSURES + "/" + closed.text("id"));
        assertThat(decisions(now)).containsExactly("WITHDRAWN", "KEPT", "GIVEN_UP");
        assertThat(now.json().get("openDecisions").asInt()).isZero();
        var withdrawn = coordinator.get(CENTRE + "/bookings/" + first);
        assertThat(withdrawn.text("state")).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.json().get("history").get(1).get("reason").asString())
                .isEqualTo("Awaria ogrzewania");
        assertThat(coordinator.get(CENTRE + "/bookings/" + second).text("state"))
                .isEqualTo("CONFIRMED");
        assertThat(coordinator
                        .get(CLOSURES + "?from=" + monday)
                        .json()
                        .get("items")
                        .get(0)
                        .get("openDecisions")
                        .asInt())
                .isZero();
    }

    @Test
    void decidesOnlyOnWhatItHitAndKeepsNoRequest() {
        var elsewhere = book("1w039", monday, "10:00", "12:00").text("id");
        var request = anna.post(
                        CENTRE + "/bookings", meeting("1w040", monday, "10:00", "12:00", Meetings.beneficiary(anna)))
                .text("id");
        var closed = coordinator.post(CLOSURES, closing("1w040"));
        var decide = CLOSURES + "/" + closed.text("id") + "/decisions";

        var notHit = coordinator.post(decide, Map.of("bookings", List.of(elsewhere), "decision", "WITHDRAW"));
        var kept = coordinator.post(decide, Map.of("bookings", List.of(request), "decision", "KEEP"));
        var approved = coordinator.with("If-Match", "*").post(CENTRE + "/bookings/" + request + "/approve", Map.of());

        assertThat(notHit.text("code")).isEqualTo("booking-not-affected");
        assertThat(kept.text("code")).isEqualTo("decision-not-possible");
        assertThat(approved.status()).as(approved.toString()).isEqualTo(409);
    }

    @Test
    void opensAgainAndLeavesWhatWasDecided() {
        var withdrawn = book("1w040", monday, "10:00", "12:00").text("id");
        book("1w040", monday, "14:00", "16:00");
        var closed = coordinator.post(CLOSURES, closing());
        var closure = CLOSURES + "/" + closed.text("id");
        coordinator.post(closure + "/decisions", Map.of("bookings", List.of(withdrawn), "decision", "WITHDRAW"));

        assertThat(coordinator.post(closure + "/reopen", Map.of()).status()).isEqualTo(428);
        var seen = coordinator.get(closure).header("ETag").orElseThrow();
        var reopened = coordinator.with("If-Match", seen).post(closure + "/reopen", Map.of("reason", "Działa"));

        assertThat(reopened.status()).as(reopened.toString()).isEqualTo(200);
        assertThat(reopened.text("state")).isEqualTo("REOPENED");
        assertThat(decisions(reopened)).containsExactly("WITHDRAWN", "STANDS");
        assertThat(book("1w040", monday, "10:00", "12:00").status()).isEqualTo(201);
        assertThat(coordinator
                        .with("If-Match", "*")
                        .post(closure + "/reopen", Map.of())
                        .text("code"))
                .isEqualTo("closure-lifted");
    }

    @Test
    void closesOnceForOneIdempotencyKey() {
        var once = coordinator.with("Idempotency-Key", "closing-" + monday);

        var first = once.post(CLOSURES, closing("1w038"));
        var second = once.post(CLOSURES, closing("1w038"));

        assertThat(second.text("id")).isEqualTo(first.text("id"));
    }

    @Test
    void holdsForARoomAddedToAClosedCentre() {
        coordinator.post(CLOSURES, closing());
        var room = new LinkedHashMap<String, Object>();
        room.put("id", "late-" + monday);
        room.put("names", Map.of("pl", "Nowa sala"));
        room.put("area", 20);
        room.put("layouts", Map.of("THEATRE", 20));
        room.put("setUp", "PT0M");
        room.put("cleanUp", "PT0M");
        room.put("raster", "PT15M");
        room.put("min", "PT30M");
        room.put("max", "PT8H");
        room.put("horizon", "P365D");
        room.put("lateCancellation", "PT24H");
        room.put("approval", "ALWAYS");

        assertThat(coordinator.post(CENTRE + "/rooms", room).status()).isEqualTo(201);

        assertThat(book("late-" + monday, monday, "10:00", "12:00").text("reason"))
                .isEqualTo("CLOSED");
        assertThat(book("late-" + monday, monday.plusDays(2), "10:00", "12:00").status())
                .isEqualTo(201);
        coordinator
                .with("If-Match", "*")
                .post(
                        CENTRE + "/rooms/late-" + monday + "/retire",
                        Map.of("from", monday.plusDays(3).toString()));
    }

    @Test
    void isFinishedAfterACrashBetweenTwoSheets() {
        var hit = book("1w040", monday.plusDays(1), "10:00", "12:00").text("id");
        var closure = Closure.begin(
                new ClosureId(UUID.randomUUID()),
                new ClosurePlan("reymonta", Set.of("1w040"), monday, monday.plusDays(1), null, "Awaria"),
                "coordinator",
                ZonedDateTime.of(2026, 12, 1, 8, 0, 0, 0, KRAKOW).toInstant());
        // What is there when the process dies: the plan, and the closing of the first of two sheets.
        onTheSheet.decide(
                new SheetId(new RoomId("reymonta", "1w040"), monday),
                KRAKOW,
                sheet -> sheet.close(
                        new Closing(
                                closure.id().value(),
                                new RoomId("reymonta", "1w040"),
                                closure.plan().slotOn(monday, KRAKOW).orElseThrow(),
                                "Awaria",
                                "coordinator",
                                closure.begunAt()),
                        closure.begunAt()));
        closures.add(closure, closure.begunAt().plus(Duration.ofDays(1)));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var found = coordinator.get(CLOSURES + "/" + closure.id());
            assertThat(found.text("state")).isEqualTo("IN_FORCE");
            assertThat(found.json().get("hits").get(0).get("bookingId").asString())
                    .isEqualTo(hit);
        });
        assertThat(book("1w040", monday.plusDays(1), "14:00", "16:00").text("reason"))
                .isEqualTo("CLOSED");
    }

    @ParameterizedTest
    @CsvSource({
        "from, 2026-11-30, /from, date-passed",
        "to, 2026-12-31, /to, end-not-after-start",
        "to, 2029-12-31, /to, period-too-long"
    })
    void namesTheFieldThatIsWrong(String member, String value, String pointer, String code) {
        assertRefused(with(closing("1w040"), member, value), pointer, code);
    }

    @Test
    void refusesRoomsAndHoursThatCannotBe() {
        assertRefused(closing("1w040", "nowhere"), "/rooms/1", "room-unknown");
        assertRefused(closing("1w040", "1w040"), "/rooms/1", "listed-twice");
        assertRefused(
                with(closing("1w040"), "hours", Map.of("from", "14:00", "to", "12:00")),
                "/hours/to",
                "end-not-after-start");
        assertRefused(
                with(closing("1w040"), "hours", Map.of("from", "2pm", "to", "4pm")), "/hours/from", "time-malformed");
        assertThat(coordinator.get(CLOSURES + "/" + UUID.randomUUID()).text("code"))
                .isEqualTo("closure-unknown");
    }

    private void assertRefused(Map<String, Object> body, String pointer, String code) {
        var refused = coordinator.post(CLOSURES, body);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.json().get("errors"))
                .extracting(error -> error.get("pointer").asString() + " "
                        + error.get("code").asString())
                .contains(pointer + " " + code);
    }
}
