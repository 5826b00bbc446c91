package pl.krakow.centra.booking.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.booking.fairness.FairWorld.CLUB;
import static pl.krakow.centra.booking.fairness.FairWorld.LARGE;
import static pl.krakow.centra.booking.fairness.FairWorld.MONDAY;
import static pl.krakow.centra.booking.fairness.FairWorld.SMALL;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.fairness.ClaimShares.Demand;
import pl.krakow.centra.booking.fairness.domain.QuotaPeriod;

/** Many at once, released together, without taking turns. */
class ParallelClaimsTest {

    private static final int ROUNDS = 30;

    /** On a busy machine a round may pass without two of them meeting. */
    private static final int MOST_UNNOTICED = 3_000;

    @Test
    void twentyAtALimitOfThreeLeaveExactlyThree() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var world = new FairWorld().withQuota(SMALL, QuotaPeriod.WEEK, 3);

            placeTogether(world, meetings(world, 20));

            assertThat(world.sheets.all()).as("round %d", round).hasSize(3);
            world.ledgersAgreeWithTheSheets();
        }
    }

    @Test
    void actsTheSheetRefusesTakeNobodysShare() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var world = new FairWorld().withQuota(SMALL, QuotaPeriod.WEEK, 3);
            var acts = meetings(world, 20);
            var agreed = acts.subList(0, 10).stream().map(Demand::act).toList();

            together(acts.stream()
                    .<Callable<?>>map(act -> () -> world.place(act, wanted -> agreed.contains(wanted.act())))
                    .toList());

            assertThat(world.sheets.all()).as("round %d", round).hasSize(3);
            world.ledgersAgreeWithTheSheets();
        }
    }

    @Test
    void fiftyWhoWantOneOfFourPiecesLeaveFour() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var world = new FairWorld().withStock("laptop", 4);

            placeTogether(world, laptops(world));

            assertThat(world.sheets.all()).as("round %d", round).hasSize(4);
        }
    }

    @Test
    void withTheGuardOffTheSameIsPromisedTwice() throws Exception {
        int most = 0;
        for (int round = 0; round < MOST_UNNOTICED && most <= 3; round++) {
            var world = new FairWorld(false).withQuota(SMALL, QuotaPeriod.WEEK, 3);
            placeTogether(world, meetings(world, 20));
            most = Math.max(most, world.sheets.all().size());
        }
        assertThat(most).isGreaterThan(3);
    }

    private static List<Demand> meetings(FairWorld world, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> world.meeting(CLUB, SMALL, MONDAY.plusDays(n % 7), "%02d:00".formatted(9 + n / 7)))
                .toList();
    }

    private static List<Demand> laptops(FairWorld world) {
        return IntStream.range(0, 50)
                .mapToObj(n -> world.meeting(
                        new BeneficiaryId(new UUID(1, n)),
                        n % 2 == 0 ? SMALL : LARGE,
                        MONDAY,
                        "10:%02d".formatted(15 * (n % 4)),
                        "laptop"))
                .toList();
    }

    private static void placeTogether(FairWorld world, List<Demand> acts) throws Exception {
        together(acts.stream().<Callable<?>>map(act -> () -> world.place(act)).toList());
    }

    private static void together(List<Callable<?>> acts) throws Exception {
        var start = new CyclicBarrier(acts.size());
        var calls = new ArrayList<Callable<Object>>();
        acts.forEach(act -> calls.add(() -> {
            start.await();
            return act.call();
        }));
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Object> done : callers.invokeAll(calls)) {
                done.get();
            }
        }
    }
}
