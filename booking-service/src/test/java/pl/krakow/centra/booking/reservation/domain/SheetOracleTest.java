package pl.krakow.centra.booking.reservation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.KRAKOW;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.ask;
import static pl.krakow.centra.booking.reservation.domain.Reymonta.by;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.rooms.domain.Approval;
import pl.krakow.centra.booking.rooms.domain.Hours;
import pl.krakow.centra.booking.rooms.domain.LendingRules;

/**
 * Random histories of random rooms, compared with an oracle that knows nothing but single minutes: it marks the minutes
 * of each confirmed claim in a set and looks at every minute of what is asked. Days on which clocks change are among
 * them. A failure names the seed of its history.
 */
class SheetOracleTest {

    private static final int HISTORIES_PER_SEED = 200;
    private static final int STEPS = 25;
    private static final List<LocalDate> DATES =
            List.of(LocalDate.of(2026, 12, 7), LocalDate.of(2027, 3, 28), LocalDate.of(2026, 10, 25));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void decidesAndShowsWhatAMinuteByMinuteOracleSays(long seed) {
        for (int history = 0; history < HISTORIES_PER_SEED; history++) {
            new History(seed * 1_000_000 + history).play();
        }
    }

    private static final class History {

        private final long seed;
        private final Random random;
        private final RoomDay day;
        private final Instant now;
        private final Set<Long> openMinutes = new HashSet<>();
        private final List<Set<Long>> openings = new ArrayList<>();
        private final Map<BookingId, Set<Long>> claimed = new HashMap<>();
        private final Map<BookingId, PlacementRequest> requests = new HashMap<>();
        private DaySheet sheet;

        History(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            var date = oneOf(DATES);
            this.day = RoomDay.of(Reymonta.room("1w040", 20, rules()), date, KRAKOW, hours());
            this.now = date.minusDays(1)
                    .atTime(20, 0)
                    .atZone(KRAKOW)
                    .toInstant()
                    .plus(random.nextInt(1_500), ChronoUnit.MINUTES);
            this.sheet = DaySheet.blank(day.sheet(), KRAKOW);
            for (var open : day.open()) {
                var minutes = minutes(open);
                openings.add(minutes);
                openMinutes.addAll(minutes);
            }
        }

        void play() {
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(5)) {
                    case 0, 1, 2 -> place();
                    case 3 -> approve();
                    default -> cancel();
                }
                sheet = Reymonta.savedAndLoaded(sheet);
            }
            compareShownWithDecided();
        }

        private void place() {
            var request = by(oneOf(List.of(Authority.values())), ask(slot()));
            var expected = expectedRefusal(request);
            var placement = sheet.place(request, day, now);
            if (expected == null) {
                assertThat(placement).as("seed %d", seed).isInstanceOf(Placement.Placed.class);
                requests.put(request.id(), request);
                if (((Placement.Placed) placement).booking().isConfirmed()) {
                    claimed.put(request.id(), claim(request.slot()));
                }
            } else {
                assertThat(placement).as("seed %d", seed).isInstanceOf(Placement.Refused.class);
                assertThat(((Placement.Refused) placement).refusal())
                        .as("seed %d", seed)
                        .isInstanceOf(expected);
            }
        }

        private void approve() {
            var waiting = sheet.bookings().stream()
                    .filter(booking -> booking.state() == BookingState.REQUESTED)
                    .toList();
            if (waiting.isEmpty()) {
                return;
            }
            var booking = oneOf(waiting);
            boolean clashes = clashes(booking.slot());
            var decision = sheet.approve(booking.id(), _ -> true, "coordinator", now);
            assertThat(decision)
                    .as("seed %d", seed)
                    .isInstanceOf(clashes ? Decision.TakenMeanwhile.class : Decision.Decided.class);
            if (!clashes) {
                claimed.put(booking.id(), claim(booking.slot()));
            }
        }

        private void cancel() {
            var live = sheet.bookings().stream().filter(Booking::isLive).toList();
            if (!live.isEmpty()) {
                var booking = oneOf(live);
                sheet.cancelByCentre(booking.id(), _ -> true, "coordinator", null, now);
                claimed.remove(booking.id());
            }
        }

        /** Every slot of one length on the raster: shown as free exactly when a user's request would be placed. */
        private void compareShownWithDecided() {
            var length = day.rules().shortest().plus(day.rules().raster().multipliedBy(random.nextInt(6)));
            var openings = sheet.occupancy().openings(day, 12, length, now);
            for (var start = day.whole().start();
                    start.isBefore(day.whole().end());
                    start = start.plus(day.rules().raster())) {
                var slot = new TimeSlot(start, start.plus(length));
                boolean shownFree =
                        openings.stream().anyMatch(opening -> opening.slot().contains(slot));
                var refusal = expectedRefusal(ask(slot));
                if (refusal == Refusal.NotOnRaster.class || refusal == Refusal.TooLong.class) {
                    continue;
                }
                assertThat(shownFree).as("seed %d, %s: %s", seed, slot, refusal).isEqualTo(refusal == null);
            }
            assertStretchesCoverTheDay(length);
        }

        private void assertStretchesCoverTheDay(Duration length) {
            var next = day.whole().start();
            for (var stretch : sheet.occupancy().stretches(day, 12, length, now)) {
                assertThat(stretch.slot().start()).as("seed %d", seed).isEqualTo(next);
                next = stretch.slot().end();
            }
            assertThat(next).as("seed %d", seed).isEqualTo(day.whole().end());
        }

        private @Nullable Class<? extends Refusal> expectedRefusal(PlacementRequest request) {
            var slot = request.slot();
            var minutes = minutes(slot);
            if (!minutes(day.whole()).containsAll(minutes)) {
                return Refusal.SpansDays.class;
            }
            if (offRaster(slot.start()) || offRaster(slot.end())) {
                return Refusal.NotOnRaster.class;
            }
            if (minutes.size() < day.rules().shortest().toMinutes()) {
                return Refusal.TooShort.class;
            }
            if (minutes.size() > day.rules().longest().toMinutes()) {
                return Refusal.TooLong.class;
            }
            if (request.authority() != Authority.COORDINATOR && slot.start().isBefore(now)) {
                return Refusal.InThePast.class;
            }
            if (openings.stream().noneMatch(open -> open.containsAll(minutes))) {
                return Refusal.OutsideOpeningHours.class;
            }
            return clashes(slot) ? Refusal.RoomTaken.class : null;
        }

        private boolean offRaster(Instant time) {
            LocalTime wall = time.atZone(KRAKOW).toLocalTime();
            return wall.getMinute() % day.rules().raster().toMinutes() != 0;
        }

        private boolean clashes(TimeSlot slot) {
            var wanted = claim(slot);
            return claimed.values().stream().anyMatch(taken -> taken.stream().anyMatch(wanted::contains));
        }

        private Set<Long> claim(TimeSlot slot) {
            return minutes(new TimeSlot(
                    slot.start().minus(day.rules().setUp()),
                    slot.end().plus(day.rules().cleanUp())));
        }

        private static Set<Long> minutes(TimeSlot slot) {
            var minutes = new HashSet<Long>();
            for (long minute = slot.start().getEpochSecond() / 60;
                    minute < slot.end().getEpochSecond() / 60;
                    minute++) {
                minutes.add(minute);
            }
            return minutes;
        }

        private TimeSlot slot() {
            var start = day.whole().start().plus(5L * random.nextInt(300), ChronoUnit.MINUTES);
            if (random.nextInt(4) > 0) {
                start = day.downToRaster(start);
            }
            var length = day.rules().raster().multipliedBy(1 + random.nextInt(14));
            return new TimeSlot(start, start.plus(length));
        }

        private LendingRules rules() {
            return new LendingRules(
                    Duration.ofMinutes(oneOf(List.of(0, 5, 15, 30))),
                    Duration.ofMinutes(oneOf(List.of(0, 10, 15, 45))),
                    Duration.ofMinutes(oneOf(List.of(5, 10, 15, 30, 60))),
                    Duration.ofMinutes(oneOf(List.of(15, 30, 60))),
                    Duration.ofHours(oneOf(List.of(4, 12))),
                    Period.ofDays(365),
                    Duration.ofHours(24),
                    oneOf(List.of(Approval.values())));
        }

        private List<Hours> hours() {
            return switch (random.nextInt(5)) {
                case 0 -> List.of(Hours.parse("09:00-20:00"));
                case 1 -> List.of(Hours.parse("08:20-12:00"), Hours.parse("12:00-17:40"));
                case 2 -> List.of(Hours.parse("00:00-00:00"));
                case 3 -> List.of(Hours.parse("01:30-05:00"), Hours.parse("18:00-00:00"));
                default -> List.of();
            };
        }

        private <T> T oneOf(List<T> values) {
            return values.get(random.nextInt(values.size()));
        }
    }
}
