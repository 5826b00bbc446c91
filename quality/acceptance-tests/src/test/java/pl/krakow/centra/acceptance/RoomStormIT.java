package pl.krakow.centra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Many people want the same room at overlapping times at the same moment: one gets it, the others are told what is free.
 *
 * <p>The negative control, the same storm with the version check of the day sheet left out, runs inside booking-service's own
 * tests: the platform has no switch that would take the guard away.
 *
 * <p>More rounds by {@code -Dstorm.rounds=200}.
 */
class RoomStormIT {

    private static final int ROUNDS = Integer.getInteger("storm.rounds", 60);
    private static final int REQUESTS = 50;
    private static final List<String> ROOMS = List.of("1w038", "1w039", "1w040");

    private final PlatformUnderTest platform = PlatformUnderTest.shared();
    private final Api staff = platform.as("coordinator-reymonta");

    @Test
    void exactlyOneOfManyOverlappingRequestsIsGranted() throws Exception {
        var organisation = Meetings.organisation(staff, "Stowarzyszenie Tłok");
        var days = Meetings.openDays(platform.api(), "reymonta", "1w038")
                .skip(20)
                .limit((ROUNDS + 2) / 3 + 1)
                .toList();
        var random = new Random(20);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                var room = ROOMS.get(round % ROOMS.size());
                var answers =
                        callers
                                .invokeAll(overlapping(room, days.get(round / ROOMS.size()), organisation, random))
                                .stream()
                                .map(answer -> answer.resultNow())
                                .toList();

                var statuses =
                        answers.stream().collect(Collectors.groupingBy(Api.Answer::status, Collectors.counting()));
                assertThat(statuses).as("round " + round).isEqualTo(Map.of(201, 1L, 409, REQUESTS - 1L));
                var refused = answers.stream()
                        .filter(answer -> answer.status() == 409)
                        .toList();
                assertThat(refused).allSatisfy(answer -> {
                    assertThat(answer.isProblem()).isTrue();
                    assertThat(answer.json().get("code").asString()).isEqualTo("room-not-available");
                    assertThat(answer.json().get("alternatives").isEmpty()).isFalse();
                });
                var alternatives =
                        refused.get(random.nextInt(refused.size())).json().get("alternatives");
                bookAndCancel(alternatives.get(random.nextInt(alternatives.size())), organisation);
            }
        }
        assertThatNoTwoConfirmedBookingsOverlap(days);
    }

    /** Fifty different pairs of start and end, every two of which overlap between 11:45 and 12:15. */
    private List<Callable<Api.Answer>> overlapping(String room, LocalDate day, String organisation, Random random) {
        var times = IntStream.range(0, 64)
                .mapToObj(n -> List.of(
                        LocalTime.of(10, 0).plusMinutes(15L * (n / 8)),
                        LocalTime.of(12, 15).plusMinutes(15L * (n % 8))))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(times, random);
        return times.stream()
                .limit(REQUESTS)
                .<Callable<Api.Answer>>map(time -> () -> staff.post(
                        "/api/v1/centres/reymonta/bookings",
                        Meetings.meeting(room, day, time.getFirst(), time.getLast(), organisation, 3)))
                .toList();
    }

    private void bookAndCancel(JsonNode alternative, String organisation) {
        var start = OffsetDateTime.parse(alternative.get("start").asString()).atZoneSameInstant(Meetings.KRAKOW);
        var end = OffsetDateTime.parse(alternative.get("end").asString()).atZoneSameInstant(Meetings.KRAKOW);
        var booked = staff.post(
                "/api/v1/centres/reymonta/bookings",
                Meetings.meeting(
                        alternative.get("roomId").asString(),
                        start.toLocalDate(),
                        start.toLocalTime(),
                        end.toLocalTime(),
                        organisation,
                        3));
        assertThat(booked.status())
                .as("the alternative offered can be booked: " + booked)
                .isEqualTo(201);
        var cancelled = staff.with("If-Match", String.valueOf(booked.header("ETag")))
                .post(
                        "/api/v1/centres/reymonta/bookings/"
                                + booked.json().get("id").asString() + "/cancel",
                        Map.of("reason", "Termin zwolniony"));
        assertThat(cancelled.status()).as(cancelled.toString()).isEqualTo(200);
    }

    private void assertThatNoTwoConfirmedBookingsOverlap(List<LocalDate> days) {
        var bookings = Bookings.list(staff, "reymonta", days.getFirst(), days.getLast()).stream()
                .filter(booking -> booking.state().equals("CONFIRMED"))
                .toList();
        assertThat(bookings).hasSizeGreaterThanOrEqualTo(ROUNDS);
        for (var one : bookings) {
            for (var other : bookings) {
                assertThat(one.id().compareTo(other.id()) < 0 && one.overlaps(other))
                        .as("%s and %s", one, other)
                        .isFalse();
            }
        }
    }
}
