package pl.krakow.centra.booking.rooms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.Meetings.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import pl.krakow.centra.booking.Api;
import pl.krakow.centra.booking.BookingService;
import pl.krakow.centra.booking.Meetings;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.test.Persona;

/** Hours that a coordinator changes, and what happens to bookings. Every test has a week of its own. */
@BookingService
class OpeningHoursApiIT {

    private static final String CENTRE = "/api/v1/centres/nowa-huta";
    private static final String HOURS = CENTRE + "/opening-hours";
    private static LocalDate nextMonday = LocalDate.of(2027, 1, 11);

    @LocalServerPort
    private int port;

    private Api coordinator = Api.at(0);
    private Api anybody = Api.at(0);
    private Api anna = Api.at(0);
    private LocalDate monday = nextMonday;

    @BeforeEach
    void aNewWeek() {
        anybody = Api.at(port);
        anna = anybody.as(Persona.representative());
        coordinator = anybody.as(Persona.coordinator(new CentreId("nowa-huta"))).with("If-Match", "*");
        monday = nextMonday;
        nextMonday = nextMonday.plusWeeks(1);
    }

    private static Map<String, Object> open(String... intervals) {
        return Map.of(
                "intervals",
                List.of(intervals).stream()
                        .map(interval -> interval.split("-"))
                        .map(times -> times.length == 3
                                ? Map.of("opens", times[0], "closes", times[1], "state", "STAFF_ONLY")
                                : Map.of("opens", times[0], "closes", times[1]))
                        .toList());
    }

    private Api.Answer exception(LocalDate date, Map<String, Object> body) {
        return coordinator.put(HOURS + "/exceptions/" + date, body);
    }

    private Api.Answer book(Api person, LocalDate date, String from, String to) {
        return person.post(CENTRE + "/bookings", meeting("p6", date, from, to, Meetings.beneficiary(person)));
    }

    @Test
    void openASingleSaturday() {
        var saturday = monday.plusDays(5);
        assertThat(book(anna, saturday, "10:00", "12:00").text("code")).isEqualTo("outside-opening-hours");

        var done = exception(saturday, open("10:00-15:00"));

        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        var day = anybody.get(HOURS + "?from=%s&to=%s".formatted(saturday, saturday))
                .json()
                .get("days")
                .get(0);
        assertThat(day.get("state").asString()).isEqualTo("OPEN");
        assertThat(day.get("intervals").get(0).get("closes").asString()).isEqualTo("15:00");
        assertThat(book(anna, saturday, "10:00", "12:00").status()).isEqualTo(201);
    }

    @Test
    void letTheDateFollowTheWeekAgain() {
        var saturday = monday.plusDays(5);
        exception(saturday, open("10:00-15:00"));

        var gone = coordinator.send("DELETE", HOURS + "/exceptions/" + saturday, null);

        assertThat(gone.status()).as(gone.toString()).isEqualTo(200);
        assertThat(gone.json().get("days").get(0).get("state").asString()).isEqualTo("CLOSED");
        assertThat(coordinator
                        .send("DELETE", HOURS + "/exceptions/" + saturday, null)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void hideTheHoursOfStaffFromEverybodyElse() {
        var saturday = monday.plusDays(5);
        exception(saturday, open("08:00-09:00-staff", "09:00-15:00"));
        var sunday = saturday.plusDays(1);
        exception(sunday, open("09:00-15:00-staff"));
        var query = HOURS + "?from=%s&to=%s".formatted(saturday, sunday);

        var seen = anybody.get(query).json().get("days");
        var seenByStaff = coordinator.get(query).json().get("days");

        assertThat(seen.get(0).get("intervals")).hasSize(1);
        assertThat(seen.get(0).path("staffOnly")).isEmpty();
        assertThat(seen.get(1).get("state").asString()).isEqualTo("CLOSED");
        assertThat(seenByStaff.get(0).get("staffOnly").get(0).get("opens").asString())
                .isEqualTo("08:00");
        assertThat(seenByStaff.get(1).get("state").asString()).isEqualTo("STAFF_ONLY");
    }

    @Test
    void stopAChangeThatLeavesBookingsOutside() {
        var friday = monday.plusDays(4);
        var booking = book(coordinator, friday, "16:00", "18:00");

        var preview = coordinator.post(
                HOURS + "/preview", Map.of("date", friday.toString(), "exception", open("09:00-15:00")));
        var refused = exception(friday, open("09:00-15:00"));

        assertThat(preview.status()).as(preview.toString()).isEqualTo(200);
        assertThat(preview.json().get("bookings").get(0).get("bookingId").asString())
                .isEqualTo(booking.text("id"));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("bookings-affected");
        assertThat(refused.json().get("bookings").get(0).get("alternatives"))
                .isNotEmpty()
                .allSatisfy(offer -> assertThat(offer.get("end").asString()).doesNotContain(friday + "T18"));
        assertThat(anybody.get(HOURS + "?from=%s&to=%s".formatted(friday, friday))
                        .json()
                        .get("days")
                        .get(0)
                        .get("intervals")
                        .get(0)
                        .get("closes")
                        .asString())
                .isEqualTo("20:00");
    }

    @Test
    void keepTheBookingsOutsideWhenToldTo() {
        var friday = monday.plusDays(4);
        var booking = book(coordinator, friday, "16:00", "18:00");

        var done = exception(friday, Meetings.with(open(), "keepBookings", true));

        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        assertThat(coordinator.get(CENTRE + "/bookings/" + booking.text("id")).text("state"))
                .isEqualTo("CONFIRMED");
        assertThat(book(anna, friday, "10:00", "12:00").text("code")).isEqualTo("outside-opening-hours");
    }

    @Test
    void changeTheWeekUnderTheRevisionThatWasSeen() {
        var seen = coordinator.get(HOURS);
        var week = Map.of(
                "closedOnPublicHolidays",
                true,
                "weekly",
                List.of(
                        day("MONDAY", "09:00", "20:00"),
                        day("TUESDAY", "09:00", "20:00"),
                        day("WEDNESDAY", "09:00", "20:00"),
                        day("THURSDAY", "09:00", "20:00"),
                        day("FRIDAY", "09:00", "20:00"),
                        day("SUNDAY", "22:00", "24:00")),
                "reason",
                "Wieczory w niedziele");

        var done =
                coordinator.with("If-Match", seen.header("ETag").orElseThrow()).put(HOURS, week);
        var again =
                coordinator.with("If-Match", seen.header("ETag").orElseThrow()).put(HOURS, week);

        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        assertThat(done.json()
                        .get("weekly")
                        .get(6)
                        .get("intervals")
                        .get(0)
                        .get("closes")
                        .asString())
                .isEqualTo("00:00");
        assertThat(done.json().get("changes"))
                .anySatisfy(
                        change -> assertThat(change.path("reason").asString("")).isEqualTo("Wieczory w niedziele"));
        assertThat(again.status()).isEqualTo(412);
    }

    private static Map<String, Object> day(String day, String opens, String closes) {
        return Map.of("day", day, "intervals", List.of(Map.of("opens", opens, "closes", closes)));
    }

    @ParameterizedTest
    @CsvSource({
        "9:00, 12:00, time-malformed, /intervals/0/opens",
        "24:00, 12:00, time-malformed, /intervals/0/opens",
        "09:00, noon, time-malformed, /intervals/0/closes",
        "12:00, 09:00, closes-before-it-opens, /intervals/0/closes",
        "09:00, 09:00, closes-before-it-opens, /intervals/0/closes"
    })
    void nameTheTimeThatIsWrong(String opens, String closes, String code, String pointer) {
        var refused = exception(monday, open(opens + "-" + closes));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        var error = refused.json().get("errors").get(0);
        assertThat(error.get("code").asString()).isEqualTo(code);
        assertThat(error.get("pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void refuseHoursThatOverlapAndDaysNamedTwice() {
        assertThat(exception(monday, open("09:00-12:00", "11:00-13:00"))
                        .json()
                        .get("errors")
                        .get(0)
                        .get("code")
                        .asString())
                .isEqualTo("hours-overlap");
        var twice = coordinator.put(
                HOURS,
                Map.of(
                        "closedOnPublicHolidays",
                        true,
                        "weekly",
                        List.of(day("MONDAY", "09:00", "20:00"), day("MONDAY", "09:00", "20:00"))));
        assertThat(twice.json().get("errors").get(0).get("pointer").asString()).isEqualTo("/weekly/1/day");
    }
}
