package pl.krakow.centra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Events need rooms while booking-service is away, while the broker dies and while somebody else takes the room. Meanwhile
 * staff see what is pending; in the end every session has the room it asked for last, or staff see why not, and nothing is
 * booked that nobody wants.
 */
@Order(Turn.PARTS_DIE)
class EventRoomsIT {

    private static final String EVENTS = "/api/v1/centres/reymonta/events";
    private static final String ROOM = "1w038";
    private static final LocalTime FIVE = LocalTime.of(17, 0);
    private static final LocalTime SEVEN = LocalTime.of(19, 0);
    private static final Duration SETTLED = Duration.ofSeconds(40);
    private static final int ROUNDS = 12;

    private final PlatformUnderTest platform = PlatformUnderTest.shared();
    private final Api staff = platform.as("coordinator-reymonta");

    @Test
    void aCourseHasTheRoomsItAskedForLastThoughBookingWasAwayAndTheBrokerDied() {
        var days = openDays(30, 6);
        platform.processes().stop("booking");
        String course;
        String rival;
        String dropped;
        try {
            course = drafted(course(days.subList(0, 3)));
            rival = drafted(course(days.subList(0, 1)));
            dropped = drafted(course(days.subList(3, 4)));
            assertThat(sessions(course)).containsExactly("REQUESTED", "REQUESTED", "REQUESTED");
            assertThat(staff.get(EVENTS + "/attention").json().toString()).contains("ROOM_PENDING", id(course));
            assertThat(staff.with("If-Match", "*")
                            .post(course + "/publish", Map.of())
                            .status())
                    .as("nobody is kept from announcing")
                    .isEqualTo(200);

            platform.kill("infrastructure");
            platform.awaitReady("infrastructure");
            eventually(() -> staff.with("If-Match", "*")
                            .post(dropped + "/cancel", Map.of())
                            .status()
                    == 200);
            eventually(() -> moveLast(course, days.get(4)) == 200);
            assertThat(sessions(course)).containsExactly("REQUESTED", "REQUESTED", "REQUESTED");
        } finally {
            platform.processes().start("booking");
        }

        await().atMost(SETTLED).untilAsserted(() -> {
            var had = new ArrayList<>(sessions(course));
            assertThat(had.subList(1, 3)).containsExactly("GRANTED", "GRANTED");
            assertThat(List.of(had.getFirst(), sessions(rival).getFirst()))
                    .as("both wanted the first day")
                    .containsExactlyInAnyOrder("GRANTED", "REFUSED");
        });
        var loser = sessions(rival).contains("REFUSED") ? rival : course;
        var room = staff.get(loser).json().get("room");
        assertThat(room.at("/reason/code").asString()).isEqualTo("room-not-available");
        assertThat(room.get("alternatives")).isNotEmpty();
        assertThat(booked(days.get(0))).isEqualTo(1);
        assertThat(booked(days.get(1))).isEqualTo(1);
        assertThat(booked(days.get(4))).isEqualTo(1);
        await().atMost(SETTLED).untilAsserted(() -> {
            assertThat(booked(days.get(2))).as("the session was moved away").isZero();
            assertThat(booked(days.get(3))).as("the event was dropped").isZero();
        });
    }

    @Test
    void eitherTheEventHasTheRoomOrSomebodyElse() throws Exception {
        var organisation = Meetings.organisation(staff, "Stowarzyszenie Kto Pierwszy");
        var days = openDays(60, ROUNDS);
        var events = new ArrayList<String>();
        var taken = new ArrayList<Boolean>();
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var day : days) {
                var event = both.submit(() -> drafted(course(List.of(day))));
                var meeting = both.submit(() -> staff.post(
                                "/api/v1/centres/reymonta/bookings",
                                Meetings.meeting(ROOM, day, FIVE.plusHours(1), SEVEN, organisation, 5))
                        .status());
                events.add(event.get());
                taken.add(meeting.get() == 201);
            }
        }

        await().atMost(SETTLED).untilAsserted(() -> {
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(sessions(events.get(round)))
                        .as("round %d, taken by somebody else: %s", round, taken.get(round))
                        .containsExactly(taken.get(round) ? "REFUSED" : "GRANTED");
            }
        });
        for (var day : days) {
            assertThat(booked(day)).isEqualTo(1);
        }
    }

    private List<LocalDate> openDays(int from, int many) {
        return Meetings.openDays(platform.api(), "reymonta", ROOM)
                .skip(from)
                .limit(many)
                .toList();
    }

    private static void eventually(Callable<Boolean> done) {
        await().atMost(SETTLED).ignoreExceptions().until(done);
    }

    private String drafted(Map<String, Object> event) {
        var answer = staff.post(EVENTS, event);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return EVENTS + "/" + answer.json().get("id").asString();
    }

    private static String id(String event) {
        return event.substring(event.lastIndexOf('/') + 1);
    }

    /** The last session on another day, the others as they are. */
    private int moveLast(String course, LocalDate day) {
        var sessions = StreamSupport.stream(
                        staff.get(course).json().get("sessions").spliterator(), false)
                .map(session -> session(
                        session.get("start").asString(), session.get("end").asString(), session))
                .toList();
        var wanted = new ArrayList<>(sessions.subList(0, 2));
        var last = new LinkedHashMap<>(sessions.get(2));
        last.put("start", Meetings.at(day, FIVE));
        last.put("end", Meetings.at(day, SEVEN));
        wanted.add(last);
        var event = new LinkedHashMap<>(course(List.of(day)));
        event.put("sessions", wanted);
        return staff.with("If-Match", "*")
                .raw("PUT", course, "application/json", Api.JSON.writeValueAsBytes(event))
                .status();
    }

    private static Map<String, Object> session(String start, String end, JsonNode session) {
        return Map.of("id", session.get("id").asString(), "start", start, "end", end, "place", Map.of("roomId", ROOM));
    }

    private List<String> sessions(String event) {
        return StreamSupport.stream(staff.get(event).json().get("sessions").spliterator(), false)
                .map(session -> session.at("/room/state").asString())
                .toList();
    }

    private long booked(LocalDate day) {
        return Bookings.list(staff, "reymonta", day, day).stream()
                .filter(booking ->
                        booking.room().equals(ROOM) && booking.state().equals("CONFIRMED"))
                .count();
    }

    private static Map<String, Object> course(List<LocalDate> days) {
        return Map.of(
                "kind",
                "TRAINING",
                "titles",
                Map.of("pl", "Kurs dla skarbników"),
                "sessions",
                days.stream()
                        .map(day -> Map.of(
                                "start",
                                Meetings.at(day, FIVE),
                                "end",
                                Meetings.at(day, SEVEN),
                                "place",
                                Map.of("roomId", ROOM)))
                        .toList(),
                "capacity",
                10,
                "language",
                "pl");
    }
}
