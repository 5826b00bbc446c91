package pl.krakow.centra.booking.series;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.reservation.Centre.ANNA;
import static pl.krakow.centra.booking.reservation.Centre.COORDINATOR;
import static pl.krakow.centra.booking.reservation.Centre.MONDAY;
import static pl.krakow.centra.booking.reservation.Centre.placed;
import static pl.krakow.centra.booking.reservation.Centre.slot;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import pl.krakow.centra.booking.fairness.domain.EquipmentLedgerKey;
import pl.krakow.centra.booking.fairness.domain.InMemoryLedgers;
import pl.krakow.centra.booking.fairness.domain.Ledger;
import pl.krakow.centra.booking.fairness.domain.Ledgers;
import pl.krakow.centra.booking.fairness.domain.Lent;
import pl.krakow.centra.booking.fairness.domain.QuotaLedgerKey;
import pl.krakow.centra.booking.fairness.domain.QuotaPeriod;
import pl.krakow.centra.booking.fairness.domain.QuotaRule;
import pl.krakow.centra.booking.fairness.domain.QuotaUnit;
import pl.krakow.centra.booking.fairness.domain.QuotaUse;
import pl.krakow.centra.booking.reservation.BookingView;
import pl.krakow.centra.booking.reservation.Centre;
import pl.krakow.centra.booking.reservation.PlaceBooking;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.InMemoryDaySheets;
import pl.krakow.centra.booking.series.domain.InMemorySeriesRegister;
import pl.krakow.centra.booking.series.domain.OnConflict;
import pl.krakow.centra.kit.race.Turns;

/**
 * Fifty people at the same moment want what there is too little of: uses of a room under a weekly quota, or projectors.
 * Half of them place single bookings; the others, by the pairing, begin series, move what they have, or accept and cancel
 * requests meanwhile. In the large room requests may overlap each other, so that nothing but the ledgers stands in the
 * way. The number of rounds can be changed by {@code -Dstorm.rounds=…}.
 */
class SharesStormTest {

    private static final int ROUNDS = Integer.getInteger("storm.rounds", 100);
    private static final int CALLERS = 50;
    private static final int ENOUGH = 4;
    private static final String LARGE = "1w040";
    private static final Duration ON_THE_WAY = Duration.ofNanos(300_000);

    private final Random random = new Random(53);

    /** What the other half does beside the single bookings. */
    enum Others {
        SINGLES,
        SERIES,
        MOVES,
        APPROVALS_AND_CANCELLATIONS
    }

    @ParameterizedTest
    @EnumSource
    void aQuotaIsNeverExceededAndNoShareIsLeftOver(Others others) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var scene = new Scene(true);
            scene.centre()
                    .fairness
                    .with(new QuotaRule(
                            "weekly", "reymonta", LARGE, QuotaPeriod.WEEK, QuotaUnit.BOOKINGS, ENOUGH, Set.of()));

            storm(scene, others);

            isRight(round, others, mostAWeek(scene.world));
            theLedgersHoldWhatStandsOnTheSheets(scene);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noMoreProjectorsAreLentThanThereAreAndNoneIsLeftOver(Others others) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var scene = new Scene(true);
            scene.centre().fairness.withStock("projector", ENOUGH);

            storm(scene, others);

            isRight(round, others, mostAtOnce(scene.world));
            theLedgersHoldWhatStandsOnTheSheets(scene);
        }
    }

    @Test
    void theSameWithoutTheGuardIsNoticed() throws Exception {
        int most = 0;
        for (int round = 0; round < ROUNDS && most <= ENOUGH; round++) {
            var scene = new Scene(false);
            scene.centre().fairness.withStock("projector", ENOUGH);
            storm(scene, Others.MOVES);
            most = mostAtOnce(scene.world);
        }
        assertThat(most).isGreaterThan(ENOUGH);
    }

    /** A series that has to give up may have kept others out meanwhile; a confirmed meeting keeps others out anyway. */
    private static void isRight(int round, Others others, long most) {
        if (others == Others.SINGLES || others == Others.MOVES) {
            assertThat(most).as("round %d", round).isEqualTo(ENOUGH);
        } else {
            assertThat(most).as("round %d", round).isBetween(1L, (long) ENOUGH);
        }
    }

    /** A centre with the ledgers it keeps. */
    private static final class Scene {

        private final InMemoryLedgers<QuotaLedgerKey, QuotaUse> quotas = new InMemoryLedgers<>();
        private final InMemoryLedgers<EquipmentLedgerKey, Lent> equipment = new InMemoryLedgers<>();
        private final SeriesWorld world;

        Scene(boolean guarded) {
            var sheets = new InMemoryDaySheets();
            var centre = new Centre(
                    sheets,
                    guarded ? quotas : new WithoutGuard<>(quotas),
                    guarded ? equipment : new WithoutGuard<>(equipment),
                    guarded ? new Turns.Queued() : Turns.NONE);
            world = new SeriesWorld(centre, sheets, new InMemorySeriesRegister());
        }

        Centre centre() {
            return world.centre;
        }
    }

    private void storm(Scene scene, Others others) throws Exception {
        var world = scene.world;
        var centre = scene.centre();
        var acts = new ArrayList<Callable<?>>();
        IntStream.range(0, others == Others.SINGLES ? CALLERS : CALLERS / 2)
                .forEach(n -> acts.add(() -> single(centre, n)));
        switch (others) {
            case SINGLES -> {
                // All of them are.
            }
            case SERIES ->
                IntStream.range(0, CALLERS / 2)
                        .forEach(n -> acts.add(() -> world.begin(
                                SeriesWorld.mondays(LARGE, hour(n), 2).by(ANNA),
                                n % 2 == 0 ? OnConflict.ABORT : OnConflict.SKIP)));
            case MOVES -> {
                for (int n = 0; n < CALLERS / 2; n++) {
                    var booking = mine(centre, n);
                    int to = n;
                    acts.add(() -> centre.move(booking, ANNA, LARGE, slot(day(to), hour(to), end(to))));
                }
            }
            case APPROVALS_AND_CANCELLATIONS -> {
                var waiting = IntStream.range(0, ENOUGH)
                        .mapToObj(n -> placed(single(centre, n)))
                        .toList();
                for (int n = 0; n < CALLERS / 2; n++) {
                    var booking = waiting.get(n % ENOUGH);
                    boolean accept = n % 3 > 0;
                    acts.add(() -> accept ? centre.approve(booking) : centre.cancel(booking, COORDINATOR));
                }
            }
        }
        Collections.shuffle(acts, random);
        together(acts);
    }

    /** One of many requests for the large room, all in one hour of that Monday or Tuesday. */
    private static PlaceBooking.Outcome single(Centre centre, int n) {
        return centre.place(ANNA, LARGE, slot(MONDAY, hour(n), end(n)), Centre.meetingOf(12));
    }

    /** A request in a week of its own, which claims no share that the others want. */
    private static BookingView mine(Centre centre, int n) {
        var date = MONDAY.plusWeeks(3 + n);
        return placed(centre.place(ANNA, LARGE, slot(date, "10:00", "12:00"), Centre.meetingOf(12)));
    }

    private static LocalDate day(int n) {
        return MONDAY.plusDays(n % 5 == 0 ? 1 : 0);
    }

    private static String hour(int n) {
        return "10:%02d".formatted(15 * (n % 4));
    }

    private static String end(int n) {
        return "12:%02d".formatted(15 * (n % 4));
    }

    private static void together(List<Callable<?>> acts) throws Exception {
        var start = new CyclicBarrier(acts.size());
        var calls = acts.stream()
                .<Callable<Object>>map(act -> () -> {
                    start.await();
                    return String.valueOf(act.call());
                })
                .toList();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Object> done : callers.invokeAll(calls)) {
                done.get();
            }
        }
    }

    private static long mostAWeek(SeriesWorld world) {
        return world.bookings().stream()
                .collect(
                        Collectors.groupingBy(booking -> dateOf(booking).with(DayOfWeek.MONDAY), Collectors.counting()))
                .values()
                .stream()
                .max(Long::compare)
                .orElse(0L);
    }

    /** How many bookings with a projector are set up, going on or being cleared away at the same time. */
    private static int mostAtOnce(SeriesWorld world) {
        var bookings = world.bookings();
        return bookings.stream()
                .mapToInt(one -> (int) bookings.stream()
                        .filter(other -> !other.claim()
                                        .start()
                                        .isAfter(one.claim().start())
                                && other.claim().end().isAfter(one.claim().start()))
                        .count())
                .max()
                .orElse(0);
    }

    private static void theLedgersHoldWhatStandsOnTheSheets(Scene scene) {
        var standing = scene.world.bookings().stream()
                .collect(Collectors.toMap(booking -> booking.id().value(), SharesStormTest::dateOf));
        var claims = Stream.<Ledger<?, ?>>concat(scene.quotas.all().stream(), scene.equipment.all().stream())
                .flatMap(ledger -> ledger.claims().stream())
                .toList();
        assertThat(claims).noneMatch(claim -> claim.isHeld());
        assertThat(claims.stream().collect(Collectors.toMap(claim -> claim.booking(), claim -> claim.date())))
                .isEqualTo(standing);
    }

    private static LocalDate dateOf(Booking booking) {
        return booking.slot().start().atZone(Centre.KRAKOW).toLocalDate();
    }

    /** Ledgers that anybody overwrites, and that are as far away as a store is. */
    private record WithoutGuard<K, A>(InMemoryLedgers<K, A> ledgers) implements Ledgers<K, A> {

        @Override
        public Optional<Ledger<K, A>> find(K key) {
            var found = ledgers.find(key);
            LockSupport.parkNanos(ON_THE_WAY.toNanos());
            return found;
        }

        @Override
        public List<Ledger<K, A>> find(Collection<K> keys) {
            return ledgers.find(keys);
        }

        @Override
        public boolean save(Ledger<K, A> ledger) {
            while (true) {
                var stored = ledgers.find(ledger.key()).map(Ledger::version).orElse(null);
                if (ledgers.save(
                        new Ledger<>(ledger.key(), stored, ledger.claims(), ledger.countedAt(), ledger.countedFor()))) {
                    return true;
                }
            }
        }

        @Override
        public List<K> overdue(Instant now, int limit) {
            return ledgers.overdue(now, limit);
        }

        @Override
        public List<K> withClaimsOf(UUID booking) {
            return ledgers.withClaimsOf(booking);
        }
    }
}
