package pl.krakow.centra.booking.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.Meetings.meeting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import pl.krakow.centra.booking.Api;
import pl.krakow.centra.booking.BookingService;
import pl.krakow.centra.booking.Meetings;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.test.Persona;

/** Days of a centre as its staff sees them, in a week nobody else uses. */
@BookingService
class ScheduleIT {

    private static final String CENTRE = "/api/v1/centres/reymonta";
    private static final LocalDate MONDAY = LocalDate.of(2027, 11, 8);
    private static LocalDate nextDay = MONDAY;

    @LocalServerPort
    private int port;

    private Api coordinator = Api.at(0);
    private LocalDate day = nextDay;

    @BeforeEach
    void anotherDay() {
        coordinator = Api.at(port).as(Persona.coordinator(new CentreId("reymonta")));
        day = nextDay;
        nextDay = nextDay.plusDays(1);
    }

    @Test
    void showsWhatIsBookedAskedForAndClosedAndWhatCompetes() {
        var group = Meetings.beneficiary(coordinator);
        var booked = coordinator
                .post(CENTRE + "/bookings", meeting("1w040", day, "10:00", "12:00", group))
                .text("id");
        var resident = Api.at(port).as(Persona.representative());
        var theirs = Meetings.beneficiary(resident);
        var first = resident.post(CENTRE + "/bookings", meeting("1w039", day, "10:00", "12:00", theirs))
                .text("id");
        var second = resident.post(CENTRE + "/bookings", meeting("1w039", day, "11:00", "13:00", theirs))
                .text("id");
        var givenUp = coordinator
                .post(CENTRE + "/bookings", meeting("1w040", day, "16:00", "17:00", group))
                .text("id");
        assertThat(coordinator
                        .with("If-Match", "*")
                        .post(CENTRE + "/bookings/" + givenUp + "/cancel", Map.of("reason", "Choroba"))
                        .status())
                .isEqualTo(200);
        close("1w038", Map.of("from", "12:00", "to", "14:00"));

        var schedule = coordinator
                .get(CENTRE + "/schedule?from=%s&to=%s".formatted(day, day))
                .json();

        assertThat(schedule.get("bookings")
                        .valueStream()
                        .map(one -> one.get("id").asString()))
                .containsExactlyInAnyOrder(booked, first, second)
                .doesNotContain(givenUp);
        assertThat(booking(schedule, booked).get("beneficiaryName").asString()).isEqualTo("Zielony Kraków");
        assertThat(booking(schedule, booked).get("competitors")).isEmpty();
        assertThat(booking(schedule, first).get("competitors").valueStream().map(JsonNode::asString))
                .containsExactly(second);
        assertThat(schedule.get("closed")
                        .valueStream()
                        .map(one -> one.get("roomId").asString()))
                .containsExactly("1w038");
        assertThat(schedule.get("rooms").valueStream().map(one -> one.get("id").asString()))
                .contains("1w038", "1w039", "1w040");
        var full = full();
        assertThat(full.get("bookings").asInt()).isEqualTo(1);
        assertThat(full.get("requests").asInt()).isEqualTo(2);
        assertThat(full.get("people").asInt()).isEqualTo(12);
        assertThat(full.get("bookedMinutes").asInt()).isEqualTo(120);
    }

    @Test
    void lendsARoomWhileTheCentreIsOpenAndTheRoomIsNotClosed() {
        int whole = full().get("lentMinutes").asInt();
        var intervals = full().get("day").get("intervals");
        int open = intervals.valueStream().mapToInt(ScheduleIT::minutes).sum();
        assertThat(whole).isPositive().isEqualTo(open * (whole / open));
        var opens = intervals.get(0).get("opens").asString();

        close("1w040", Map.of("from", "00:00", "to", String.format("%02d:00", hour(opens) + 1)));
        assertThat(full().get("lentMinutes").asInt())
                .as("an hour of it lies in the opening hours")
                .isEqualTo(whole - 60);

        close("1w040", null);
        assertThat(full().get("lentMinutes").asInt())
                .as("the whole day takes one room's hours and no more")
                .isEqualTo(whole - open);
    }

    @Test
    void tellsHowManyRequestsWaitAndWhereTheFirstIs() {
        var resident = Api.at(port).as(Persona.representative());
        int before = waiting().get("count").asInt();

        resident.post(CENTRE + "/bookings", meeting("1w039", day, "10:00", "12:00", Meetings.beneficiary(resident)));

        assertThat(waiting().get("count").asInt()).isEqualTo(before + 1);
        assertThat(LocalDate.parse(waiting().get("first").asString())).isBeforeOrEqualTo(day);
    }

    private JsonNode full() {
        return coordinator
                .get(CENTRE + "/schedule/days?from=%s&to=%s".formatted(day, day))
                .json()
                .get("items")
                .get(0);
    }

    private JsonNode waiting() {
        return coordinator.get(CENTRE + "/schedule/waiting").json();
    }

    private void close(String room, @Nullable Map<String, String> hours) {
        var body = new LinkedHashMap<String, Object>(Map.of(
                "rooms", List.of(room), "from", day.toString(), "to", day.toString(), "reason", "Malowanie ścian"));
        if (hours != null) {
            body.put("hours", hours);
        }
        var closed = coordinator.post(CENTRE + "/closures", body);
        assertThat(closed.status()).as(closed.toString()).isEqualTo(201);
    }

    private static JsonNode booking(JsonNode schedule, String id) {
        return schedule.get("bookings")
                .valueStream()
                .filter(one -> one.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static int minutes(JsonNode interval) {
        int closes = hour(interval.get("closes").asString());
        return ((closes == 0 ? 24 : closes) - hour(interval.get("opens").asString())) * 60;
    }

    private static int hour(String time) {
        return Integer.parseInt(time.substring(0, 2));
    }
}
