package pl.krakow.centra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Parts of the platform die in the middle of their work, again and again, while people go on booking.
 *
 * <p>Whoever gets no answer asks again with the same Idempotency-Key. In the end every acknowledged booking is there, none is
 * there twice, and the city's report equals a recount of the source.
 *
 * <p>More deaths, and as many more bookings, by {@code -Dcrash.kills=30}.
 */
@Order(Turn.PARTS_DIE)
class CrashIT {

    private static final int KILLS = Integer.getInteger("crash.kills", 6);
    private static final int BOOKINGS_BETWEEN_KILLS = 60;
    private static final int BOOKINGS = KILLS * BOOKINGS_BETWEEN_KILLS;
    private static final int CALLERS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> ROOMS = List.of("p1", "p2", "p3", "p6");
    private static final List<Integer> HOURS = List.of(9, 11, 13, 15, 17);

    private final PlatformUnderTest platform = PlatformUnderTest.shared();
    private final Random random = new Random(30);
    private final Set<String> acknowledged = new ConcurrentSkipListSet<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final Semaphore permits = new Semaphore(0);

    @Test
    void nothingAcknowledgedIsLostAndNothingIsCountedTwice() throws Exception {
        var staff = platform.as("coordinator-nowa-huta");
        var organisations = new ArrayList<String>();
        for (int n = 0; n < 20; n++) {
            organisations.add(Meetings.organisation(staff, "Stowarzyszenie Wytrwałość " + n));
        }
        var days = Meetings.openDays(platform.api(), "nowa-huta", "p1")
                .skip(60)
                .limit(BOOKINGS / (ROOMS.size() * HOURS.size()))
                .toList();
        var slots = new ConcurrentLinkedQueue<>(slots(days));
        assertThat(slots).hasSize(BOOKINGS);

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var booking = new ArrayList<Future<?>>();
            for (int n = 0; n < CALLERS; n++) {
                booking.add(callers.submit(() -> bookUntilDone(staff, slots, organisations)));
            }
            for (int kill = 0; kill < KILLS; kill++) {
                killInTheMiddleOfTheWork(kill);
            }
            permits.release(BOOKINGS);
            for (var caller : booking) {
                caller.get();
            }
        }

        assertThat(refused.get())
                .as("requests refused though every slot was free")
                .isZero();
        var source = Bookings.list(staff, "nowa-huta", days.getFirst(), days.getLast());
        assertThat(source.stream().map(Bookings.Booking::id).collect(Collectors.toSet()))
                .isEqualTo(acknowledged);
        assertThat(source).hasSameSizeAs(acknowledged);
        assertThatTheReportEqualsTheRecount(source, days.getFirst(), days.getLast());
    }

    private String partToKill(int kill) {
        return switch (kill) {
            case 4, 7, 19 -> "infrastructure";
            case 3, 11, 23 -> "reporting";
            default -> "booking";
        };
    }

    private record Slot(String room, LocalDate day, int hour) {}

    private static List<Slot> slots(List<LocalDate> days) {
        return days.stream()
                .flatMap(day -> ROOMS.stream().flatMap(room -> HOURS.stream().map(hour -> new Slot(room, day, hour))))
                .toList();
    }

    private void killInTheMiddleOfTheWork(int kill) {
        int goal =
                Math.min(acknowledged.size() + 10 + random.nextInt(40), (kill + 1) * BOOKINGS_BETWEEN_KILLS - CALLERS);
        permits.release(BOOKINGS_BETWEEN_KILLS);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> acknowledged.size() >= goal);
        pause(random.nextInt(30));
        var part = partToKill(kill);
        platform.kill(part);
        platform.awaitReady(part);
        platform.awaitReady("booking");
    }

    private void bookUntilDone(Api staff, ConcurrentLinkedQueue<Slot> slots, List<String> organisations) {
        var until = Instant.now().plus(PATIENCE.multipliedBy(5));
        while (acknowledged.size() + refused.get() < BOOKINGS) {
            assertThat(Instant.now()).as("the callers' patience").isBefore(until);
            permits.acquireUninterruptibly();
            var slot = slots.poll();
            if (slot == null) {
                permits.release();
                pause(50);
            } else if (!book(staff, slot, organisations.get(Math.floorMod(slot.hashCode(), organisations.size())))) {
                slots.add(slot);
                permits.release();
                pause(50);
            }
        }
    }

    /** Whether there was an answer; without one the same request is made again later. */
    private boolean book(Api staff, Slot slot, String organisation) {
        var caller = staff.with("Idempotency-Key", "crash-%s-%s-%d".formatted(slot.room(), slot.day(), slot.hour()));
        var start = LocalTime.of(slot.hour(), 0);
        var meeting = Meetings.meeting(slot.room(), slot.day(), start, start.plusMinutes(60), organisation, 2);
        try {
            var answer = caller.post("/api/v1/centres/nowa-huta/bookings", meeting);
            if (answer.status() == 201) {
                acknowledged.add(answer.json().get("id").asString());
                return true;
            }
            boolean noAnswer = answer.status() >= 500
                    || answer.json().get("code").asString().equals("idempotency-key-in-use");
            if (!noAnswer) {
                refused.incrementAndGet();
            }
            return !noAnswer;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }

    private void assertThatTheReportEqualsTheRecount(List<Bookings.Booking> source, LocalDate from, LocalDate to) {
        var confirmed = source.stream()
                .filter(booking -> booking.state().equals("CONFIRMED"))
                .toList();
        var minutes = confirmed.stream()
                .mapToLong(booking -> booking.length().toMinutes())
                .sum();
        var people = confirmed.stream().mapToInt(Bookings.Booking::people).sum();
        var beneficiaries =
                confirmed.stream().map(Bookings.Booking::beneficiary).distinct().count();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var figures = platform.as("city")
                    .get("/api/v1/reports/summary?from=%s&to=%s&centre=nowa-huta".formatted(from, to))
                    .json()
                    .get("total");
            assertThat(figures.get("roomUses").asInt()).isEqualTo(confirmed.size());
            assertThat(Math.round(figures.get("hours").asDouble() * 60)).isEqualTo(minutes);
            assertThat(figures.get("people").asInt()).isEqualTo(people);
            assertThat(figures.at("/beneficiaries/total").asLong()).isEqualTo(beneficiaries);
        });
    }
}
