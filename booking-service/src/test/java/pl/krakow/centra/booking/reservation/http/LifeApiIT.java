package pl.krakow.centra.booking.reservation.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pl.krakow.centra.booking.Meetings.KRAKOW;
import static pl.krakow.centra.booking.Meetings.at;
import static pl.krakow.centra.booking.Meetings.meeting;
import static pl.krakow.centra.booking.Meetings.with;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

import pl.krakow.centra.booking.Api;
import pl.krakow.centra.booking.BookingService;
import pl.krakow.centra.booking.Meetings;
import pl.krakow.centra.booking.MovableClock;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.test.Persona;

/**
 * What becomes of a booking and of who would have one, as the people concerned meet it: Anna and Olena act for two
 * organisations, somebody at reception and the coordinator work at the centre, the stranger has an account and nothing
 * to do with any of it. Every test has a Tuesday of its own, and begins at eight in the morning six days before it; so time goes forward only.
 */
@BookingService
@Import(MovableClock.Hung.class)
class LifeApiIT {

    private static final String CENTRE = "/api/v1/centres/reymonta";
    private static final String BOOKINGS = CENTRE + "/bookings";
    private static final String HOLDS = CENTRE + "/holds";
    private static final String WAITING = CENTRE + "/waiting-list";
    private static final CentreId REYMONTA = new CentreId("reymonta");
    private static LocalDate nextDay = LocalDate.of(2027, 1, 12);

    @LocalServerPort
    private int port;

    @Autowired
    private MovableClock clock;

    private Api anna = Api.at(0);
    private Api olena = Api.at(0);
    private Api stranger = Api.at(0);
    private Api nobody = Api.at(0);
    private Api reception = Api.at(0);
    private Api coordinator = Api.at(0);
    private String beneficiary = "";
    private String olenas = "";
    private LocalDate day = nextDay;

    @BeforeEach
    void aNewDay() {
        nobody = Api.at(port);
        anna = nobody.as(Persona.representative());
        olena = nobody.as(Persona.resident());
        stranger = nobody.as(Persona.anotherResident());
        reception = nobody.as(Persona.receptionist(REYMONTA));
        coordinator = nobody.as(Persona.coordinator(REYMONTA));
        beneficiary = Meetings.beneficiary(anna);
        olenas = Meetings.beneficiary(olena);
        day = nextDay;
        nextDay = nextDay.plusWeeks(1);
        itIs(day.minusDays(6), "08:00");
    }

    private void itIs(LocalDate date, String time) {
        clock.at(date.atTime(LocalTime.parse(time)).atZone(KRAKOW).toInstant());
    }

    // Holds

    @Test
    void aHoldKeepsOthersOutUntilItsOwnerHasBooked() {
        var held = anna.post(HOLDS, time("1w039", "10:00", "12:00"));
        assertThat(held.status()).as(held.toString()).isEqualTo(201);
        assertThat(OffsetDateTime.parse(held.text("until")))
                .isAfter(OffsetDateTime.parse(at(day.minusDays(6), "08:00")));

        var refused = olena.post(BOOKINGS, meeting("1w039", day, "11:00", "12:30", olenas));
        assertRefused(refused, 409, "room-not-available");
        assertThat(refused.text("reason")).isEqualTo("HELD");
        assertThat(refused.json().get("alternatives")).isNotEmpty();
        assertRefused(olena.post(HOLDS, time("1w039", "11:00", "12:30")), 409, "room-not-available");

        var booked = anna.post(BOOKINGS, meeting("1w039", day, "10:00", "12:00", beneficiary));
        assertThat(booked.status()).as(booked.toString()).isEqualTo(201);
        assertRefused(anna.send("DELETE", HOLDS + "/" + held.text("id"), null), 404, "hold-unknown");
    }

    @Test
    void aHoldIsOverAtItsDeadlineOrWhenItsOwnerGivesItUp() {
        var first = anna.post(HOLDS, time("1w039", "10:00", "12:00"));
        assertRefused(stranger.send("DELETE", HOLDS + "/" + first.text("id"), null), 404, "hold-unknown");
        assertThat(anna.send("DELETE", HOLDS + "/" + first.text("id"), null).status())
                .isEqualTo(204);
        var second = olena.post(HOLDS, time("1w039", "10:00", "12:00"));
        assertThat(second.status()).isEqualTo(201);

        clock.at(OffsetDateTime.parse(second.text("until")).toInstant());

        assertThat(reception
                        .post(BOOKINGS, meeting("1w039", day, "10:00", "12:00", beneficiary))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aHoldIsRefusedWhatABookingWouldBe() {
        assertRefused(nobody.post(HOLDS, time("1w039", "10:00", "12:00")), 401, "unauthorized");
        assertRefused(anna.post(HOLDS, time("9z999", "10:00", "12:00")), 404, "room-unknown");
        assertRefused(anna.post(HOLDS, time("1w039", "07:00", "08:00")), 422, "outside-opening-hours");
        assertRefused(anna.post(HOLDS, time("1w039", "10:05", "12:00")), 422, "not-on-raster");
        assertRefused(
                anna.post(HOLDS, with(time("1w039", "10:00", "12:00"), "expectedPeople", 1000)), 422, "room-too-small");
        assertRefused(anna.send("DELETE", HOLDS + "/1w039.nonsense", null), 404, "hold-unknown");
    }

    // Moving and changing

    @Test
    void aMovedBookingKeepsItsNameAndFreesItsTime() {
        var booked = coordinator.post(BOOKINGS, meeting("1w038", day, "10:00", "12:00", beneficiary));
        var path = BOOKINGS + "/" + booked.text("id");

        var moved = seeing(coordinator, booked)
                .post(path + "/move", with(time("1w039", "14:00", "16:00"), "reason", "Remont sali"));

        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
        assertThat(moved.text("id")).isEqualTo(booked.text("id"));
        assertThat(moved.text("state")).isEqualTo("CONFIRMED");
        assertThat(moved.header("ETag")).contains("\"2\"");
        assertThat(coordinator.get(path).json()).isEqualTo(moved.json());
        var step = coordinator.get(path + "/history").json().get("items").get(1);
        assertThat(step.get("reason").asString()).isEqualTo("Remont sali");
        assertThat(step.get("from").get("roomId").asString()).isEqualTo("1w038");
        assertThat(coordinator
                        .post(BOOKINGS, meeting("1w038", day, "10:00", "12:00", olenas))
                        .status())
                .isEqualTo(201);
        assertRefused(
                coordinator.post(BOOKINGS, meeting("1w039", day, "15:00", "17:00", olenas)), 409, "room-not-available");
        assertThat(coordinator
                        .get(BOOKINGS + "?from=%s&to=%s&room=1w038".formatted(day, day))
                        .json()
                        .get("items"))
                .extracting(one -> one.get("id").asString())
                .doesNotContain(booked.text("id"));
    }

    @Test
    void aMoveToAnotherDayThatIsTakenLeavesTheBookingWhereItWas() {
        var other = day.plusDays(1);
        coordinator.post(BOOKINGS, meeting("1w040", other, "10:00", "12:00", olenas));
        var asked = anna.post(BOOKINGS, meeting("1w040", day, "10:00", "12:00", beneficiary));
        var path = BOOKINGS + "/" + asked.text("id");
        var there = Map.<String, Object>of("roomId", "1w040", "start", at(other, "11:00"), "end", at(other, "13:00"));

        var refused = seeing(anna, asked).post(path + "/move", there);

        assertRefused(refused, 409, "room-not-available");
        assertThat(refused.json().get("alternatives")).isNotEmpty();
        assertThat(anna.get(path).json()).isEqualTo(asked.json());
        assertRefused(anna.post(path + "/move", there), 428, "precondition-required");
        assertRefused(anna.with("If-Match", "\"7\"").post(path + "/move", there), 412, "precondition-failed");
        assertRefused(seeing(stranger, asked).post(path + "/move", there), 404, "booking-unknown");
        assertRefused(
                seeing(anna, asked).post(path + "/move", with(time("9z999", "10:00", "12:00"), "reason", "x")),
                404,
                "room-unknown");
    }

    @Test
    void itsUserChangesARequestAndNotTheTopicOnceItIsAccepted() {
        var asked = anna.post(BOOKINGS, meeting("1w040", day, "10:00", "12:00", beneficiary));
        var path = BOOKINGS + "/" + asked.text("id");

        var changed = seeing(anna, asked).put(path, details("Spotkanie zarządu", 20));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.text("title")).isEqualTo("Spotkanie zarządu");
        assertRefused(seeing(anna, asked).put(path, details("Znowu inaczej", 20)), 412, "precondition-failed");
        assertRefused(seeing(stranger, changed).put(path, details("Cudze", 20)), 404, "booking-unknown");
        assertRefused(seeing(anna, changed).put(path, details("Spotkanie zarządu", 500)), 422, "room-too-small");

        var approved = seeing(coordinator, changed).post(path + "/approve", Map.of());
        assertThat(approved.status()).as(approved.toString()).isEqualTo(200);
        assertRefused(seeing(anna, approved).put(path, details("Zupełnie co innego", 20)), 409, "only-the-centre");
        var more = seeing(anna, approved).put(path, details("Spotkanie zarządu", 25));
        assertThat(more.status()).as(more.toString()).isEqualTo(200);
        assertThat(more.json().get("expectedPeople").asInt()).isEqualTo(25);
    }

    // Waiting

    @Test
    void whoWaitsIsOfferedWhatBecomesFreeAndTakesIt() {
        var taken = coordinator.post(BOOKINGS, meeting("1w039", day, "10:00", "12:00", olenas));
        var entry = waiting(anna, beneficiary, 1);
        assertRefused(anna.post(entry + "/accept", Map.of()), 409, "no-offer");

        cancelled(taken);

        assertThat(mine(anna, entry).get("state").asString()).isEqualTo("OFFERED");
        assertRefused(olena.post(BOOKINGS, meeting("1w039", day, "10:00", "12:00", olenas)), 409, "room-not-available");
        assertRefused(stranger.post(entry + "/accept", Map.of()), 404, "waiting-entry-unknown");
        assertRefused(coordinator.post(entry + "/accept", Map.of()), 404, "waiting-entry-unknown");
        var booked = anna.post(entry + "/accept", Map.of());
        assertThat(booked.status()).as(booked.toString()).isEqualTo(201);
        assertThat(entry).endsWith(booked.text("id"));
        assertThat(booked.header("Location")).contains(BOOKINGS + "/" + booked.text("id"));
        assertThat(anna.get(BOOKINGS + "/" + booked.text("id")).json()).isEqualTo(booked.json());
        assertRefused(anna.post(entry + "/accept", Map.of()), 404, "waiting-entry-unknown");
        assertThat(anna.get(WAITING).json().get("items")).isEmpty();
    }

    @Test
    void anOfferPassesOnWhenItIsDeclined() {
        var taken = coordinator.post(BOOKINGS, meeting("1w039", day, "10:00", "12:00", olenas));
        var first = waiting(anna, beneficiary, 1);
        var second = waiting(olena, olenas, 2);
        cancelled(taken);
        assertThat(mine(olena, second).get("state").asString()).isEqualTo("WAITING");
        assertRefused(olena.post(second + "/accept", Map.of()), 409, "no-offer");

        assertRefused(olena.post(first + "/decline", Map.of()), 404, "waiting-entry-unknown");
        assertThat(anna.post(first + "/decline", Map.of()).status()).isEqualTo(204);

        assertThat(mine(olena, second).get("state").asString()).isEqualTo("OFFERED");
        assertThat(anna.get(WAITING).json().get("items")).isEmpty();
        assertThat(olena.post(second + "/accept", Map.of()).status()).isEqualTo(201);
    }

    @Test
    void anOfferThatNobodyTakesLapsesAndPassesOnByItself() {
        var taken = coordinator.post(BOOKINGS, meeting("1w039", day, "10:00", "12:00", olenas));
        var first = waiting(anna, beneficiary, 1);
        var second = waiting(olena, olenas, 2);
        cancelled(taken);
        var until = OffsetDateTime.parse(mine(anna, first).get("offeredUntil").asString());

        clock.at(until.toInstant());

        assertThat(mine(anna, first).get("state").asString()).isEqualTo("LAPSED");
        assertRefused(anna.post(first + "/accept", Map.of()), 409, "no-offer");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(mine(olena, second).get("state").asString()).isEqualTo("OFFERED"));
        assertThat(olena.post(second + "/accept", Map.of()).status()).isEqualTo(201);
    }

    @Test
    void nobodyWaitsForWhatIsFreeOrForOthersOrSeesWhoDoes() {
        var wish = meeting("1w039", day, "10:00", "12:00", beneficiary);
        assertRefused(anna.post(WAITING, wish), 409, "nothing-to-wait-for");
        var taken = coordinator.post(BOOKINGS, meeting("1w039", day, "10:00", "12:00", olenas));
        assertRefused(nobody.post(WAITING, wish), 401, "unauthorized");
        assertRefused(stranger.post(WAITING, wish), 403, "not-your-beneficiary");
        assertRefused(anna.post(WAITING, with(wish, "beneficiaryId", UUID.randomUUID())), 422, "beneficiary-unknown");
        assertRefused(anna.post(WAITING, with(wish, "regulationsVersion", "1999-01")), 422, "regulations-outdated");
        assertRefused(anna.post(WAITING, with(wish, "expectedPeople", 900)), 422, "room-too-small");

        var entry = waiting(anna, beneficiary, 1);
        assertThat(stranger.get(WAITING).json().get("items")).isEmpty();
        assertThat(reception.get(WAITING).json().get("items"))
                .extracting(one -> one.get("id").asString())
                .contains(entry.substring(entry.lastIndexOf('/') + 1));
        assertRefused(stranger.send("DELETE", entry, null), 404, "waiting-entry-unknown");
        assertThat(coordinator.send("DELETE", entry, null).status()).isEqualTo(204);
        cancelled(taken);
        assertThat(olena.post(BOOKINGS, meeting("1w039", day, "10:00", "12:00", olenas))
                        .status())
                .isEqualTo(201);
    }

    // What became of it

    @Test
    void receptionLetsPeopleInAndCountsThem() {
        var booked = coordinator.post(BOOKINGS, meeting("1w040", day, "10:00", "12:00", beneficiary));
        var path = BOOKINGS + "/" + booked.text("id");

        var early = seeing(reception, booked).post(path + "/check-in", Map.of());
        assertRefused(early, 409, "not-yet");
        assertThat(OffsetDateTime.parse(early.text("from"))).isEqualTo(at(day, "09:00"));
        itIs(day, "09:45");
        assertRefused(seeing(anna, booked).post(path + "/check-in", Map.of()), 403, "forbidden");
        assertRefused(seeing(stranger, booked).post(path + "/check-in", Map.of()), 403, "forbidden");
        var in = seeing(reception, booked).post(path + "/check-in", Map.of());
        assertThat(in.text("state")).as(in.toString()).isEqualTo("CHECKED_IN");
        assertRefused(seeing(reception, in).post(path + "/check-in", Map.of()), 409, "decision-not-possible");
        assertRefused(seeing(reception, in).post(path + "/attendance", Map.of("total", 3)), 409, "not-yet");

        itIs(day, "11:30");
        var counted = seeing(reception, in)
                .post(
                        path + "/attendance",
                        Map.of(
                                "total",
                                31,
                                "ngo",
                                24,
                                "informalGroup",
                                2,
                                "resident",
                                5,
                                "ages",
                                Map.of("UNDER_18", 3, "OVER_60", 4)));
        assertThat(counted.text("state")).as(counted.toString()).isEqualTo("COMPLETED");
        var attendance = counted.json().get("attendance");
        assertThat(attendance.get("total").asInt()).isEqualTo(31);
        assertThat(attendance.get("resident").asInt()).isEqualTo(5);
        assertThat(attendance.get("ages").get("OVER_60").asInt()).isEqualTo(4);

        var corrected = seeing(reception, counted).post(path + "/attendance", Map.of("total", 30));
        assertThat(corrected.json().get("attendance").get("total").asInt()).isEqualTo(30);
        assertThat(reception.get(path + "/history").json().get("items"))
                .extracting(step -> step.get("step").asString())
                .containsExactly("CONFIRMED", "CHECKED_IN", "COMPLETED", "COMPLETED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"total\": 5, \"ngo\": 6}",
                "{\"total\": 5, \"ngo\": 2, \"informalGroup\": 2, \"resident\": 2}",
                "{\"total\": 5, \"ages\": {\"UNDER_18\": 3, \"OVER_60\": 3}}",
                "{\"total\": -1}",
                "{\"ngo\": 3}",
                "{\"total\": 5, \"ages\": {\"ANCIENT\": 1}}"
            })
    void aCountThatCannotBeIsRefused(String count) {
        var booked = coordinator.post(BOOKINGS, meeting("1w040", day, "10:00", "12:00", beneficiary));
        itIs(day, "11:00");

        var refused = seeing(reception, booked).send("POST", BOOKINGS + "/" + booked.text("id") + "/attendance", count);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(reception.get(BOOKINGS + "/" + booked.text("id")).text("state"))
                .isEqualTo("CONFIRMED");
    }

    @Test
    void aNoShowGivesBackTheRestOfItsTimeUntilItTurnsOutToHaveTakenPlace() {
        var booked = coordinator.post(BOOKINGS, meeting("1w039", day, "10:00", "12:00", beneficiary));
        var path = BOOKINGS + "/" + booked.text("id");
        assertRefused(seeing(reception, booked).post(path + "/no-show", Map.of()), 409, "not-yet");
        itIs(day, "10:30");
        assertRefused(seeing(anna, booked).post(path + "/no-show", Map.of()), 403, "forbidden");

        var missed = seeing(reception, booked).post(path + "/no-show", Map.of());
        assertThat(missed.text("state")).as(missed.toString()).isEqualTo("NO_SHOW");
        var instead = coordinator.post(BOOKINGS, meeting("1w039", day, "11:00", "12:00", olenas));
        assertThat(instead.status()).as(instead.toString()).isEqualTo(201);

        var late = seeing(reception, missed).post(path + "/attendance", Map.of("total", 4));
        assertRefused(late, 409, "room-not-available");
        cancelled(instead);
        assertThat(seeing(reception, missed)
                        .post(path + "/attendance", Map.of("total", 4))
                        .text("state"))
                .isEqualTo("COMPLETED");
    }

    @Test
    void competingRequestsAreSeenTogetherAndOneWins() {
        var one = anna.post(BOOKINGS, meeting("1w040", day, "10:00", "12:00", beneficiary));
        var other = olena.post(BOOKINGS, meeting("1w040", day, "11:00", "13:00", olenas));
        var apart = olena.post(BOOKINGS, meeting("1w040", day, "15:00", "16:00", olenas));
        assertThat(List.of(one.text("state"), other.text("state"), apart.text("state")))
                .containsOnly("REQUESTED");

        var path = BOOKINGS + "/" + one.text("id");
        assertThat(coordinator.get(path + "/competitors").json().get("items"))
                .extracting(competitor -> competitor.get("id").asString())
                .containsExactly(other.text("id"));
        assertRefused(anna.get(path + "/competitors"), 403, "forbidden");
        assertRefused(anna.get(path + "/history"), 403, "forbidden");
        assertRefused(coordinator.get(BOOKINGS + "/" + UUID.randomUUID() + "/competitors"), 404, "booking-unknown");

        assertThat(seeing(coordinator, one).post(path + "/approve", Map.of()).text("state"))
                .isEqualTo("CONFIRMED");
        var lost = seeing(coordinator, other).post(BOOKINGS + "/" + other.text("id") + "/approve", Map.of());
        assertRefused(lost, 409, "room-not-available");
        assertThat(lost.json().get("alternatives")).isNotEmpty();
        assertThat(coordinator.get(path + "/competitors").json().get("items"))
                .extracting(competitor -> competitor.get("id").asString())
                .containsExactly(other.text("id"));
    }

    @Test
    void theHistorySaysWhoDidWhatWhenAndWhy() {
        var asked = anna.post(BOOKINGS, meeting("1w040", day, "10:00", "12:00", beneficiary));
        var path = BOOKINGS + "/" + asked.text("id");
        var approved = seeing(coordinator, asked).post(path + "/approve", Map.of());
        seeing(coordinator, approved).post(path + "/withdraw", Map.of("reason", "Awaria ogrzewania"));

        var steps = coordinator.get(path + "/history").json().get("items");

        assertThat(steps)
                .extracting(step -> step.get("step").asString())
                .containsExactly("REQUESTED", "CONFIRMED", "WITHDRAWN");
        assertThat(steps)
                .extracting(step -> step.get("by").asString())
                .containsExactly(
                        Persona.representative().subject(),
                        Persona.coordinator(REYMONTA).subject(),
                        Persona.coordinator(REYMONTA).subject());
        assertThat(steps.get(2).get("reason").asString()).isEqualTo("Awaria ogrzewania");
        assertThat(anna.get(path).json().get("history").get(1).path("by").isMissingNode()
                        || anna.get(path).json().get("history").get(1).get("by").isNull())
                .as("who decided isn't shown to users")
                .isTrue();
        assertRefused(stranger.get(path), 404, "booking-unknown");
    }

    // Words of these tests

    /** Joins the list for 10 to 12 in 1w039 and tells where the entry is. */
    private String waiting(Api person, String forWhom, int place) {
        var joined = person.post(WAITING, meeting("1w039", day, "10:00", "12:00", forWhom));
        assertThat(joined.status()).as(joined.toString()).isEqualTo(201);
        assertThat(joined.json().get("place").asInt()).isEqualTo(place);
        return WAITING + "/" + joined.json().get("entry").get("id").asString();
    }

    private static JsonNode mine(Api person, String entry) {
        return person.get(WAITING)
                .json()
                .get("items")
                .valueStream()
                .filter(one -> entry.endsWith(one.get("id").asString()))
                .findFirst()
                .orElseThrow();
    }

    private void cancelled(Api.Answer booked) {
        var answer = seeing(coordinator, booked).post(BOOKINGS + "/" + booked.text("id") + "/cancel", Map.of());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    /** That person, having seen the booking as it was answered. */
    private static Api seeing(Api person, Api.Answer booking) {
        return person.with("If-Match", booking.header("ETag").orElse("none: " + booking));
    }

    private Map<String, Object> time(String room, String from, String to) {
        return Map.of("roomId", room, "start", at(day, from), "end", at(day, to));
    }

    private static Map<String, Object> details(String title, int people) {
        return Map.of(
                "title", title, "purpose", "Plan pracy na wiosnę", "expectedPeople", people, "feesCollected", false);
    }

    private static void assertRefused(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
    }
}
