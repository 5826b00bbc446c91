package pl.krakow.centra.booking.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.krakow.centra.booking.fairness.FairWorld.CHOIR;
import static pl.krakow.centra.booking.fairness.FairWorld.CLUB;
import static pl.krakow.centra.booking.fairness.FairWorld.MONDAY;
import static pl.krakow.centra.booking.fairness.FairWorld.SMALL;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import pl.krakow.centra.booking.fairness.ClaimShares.Answer;
import pl.krakow.centra.booking.fairness.ClaimShares.Demand;
import pl.krakow.centra.booking.fairness.FairWorld.Died;
import pl.krakow.centra.booking.fairness.domain.QuotaPeriod;

/**
 * The process dies before any of the writes of an act: two quota ledgers and the equipment claimed, the sheet written,
 * three claims settled.
 */
class LedgerCrashTest {

    private static final int WRITES = 7;
    private static final int SHEET = 3;

    private final FairWorld world = new FairWorld()
            .withStock("projector", 1)
            .withQuota(SMALL, QuotaPeriod.WEEK, 1)
            .withCityQuota(QuotaPeriod.MONTH, 3);

    @Test
    void anActIsSevenWrites() {
        world.place(meeting());

        assertThat(world.writes).isEqualTo(WRITES);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void theSweepPutsRightWhatADeathBeforeAnyWriteLeft(int write) {
        var act = meeting();
        world.dieBefore(write);
        assertThatThrownBy(() -> world.place(act)).isInstanceOf(Died.class);
        world.reborn();

        world.later(Duration.ofMinutes(2));
        world.sweepLedgers.sweep();

        world.ledgersAgreeWithTheSheets();
        boolean tookPlace = write > SHEET;
        assertThat(world.sheets.all()).hasSize(tookPlace ? 1 : 0);
        assertThat(world.place(meeting()).isPresent()).as("used up").isEqualTo(tookPlace);
        assertThat(world.sweepLedgers.sweep()).as("nothing left to do").isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void whatADeathLeftCountsUntilItIsSwept(int write) {
        world.dieBefore(write);
        assertThatThrownBy(() -> world.place(meeting())).isInstanceOf(Died.class);
        world.reborn();
        world.later(Duration.ofMinutes(2));

        var refused = world.place(meeting());

        assertThat(refused).as("never over a limit").isPresent();
    }

    @Test
    void whoWakesUpTooLateFindsTheSheetClosedToItsAct() {
        var late = meeting();
        var held = ((Answer.Claimed) world.claimShares.claim(late)).held();
        world.later(Duration.ofMinutes(2));
        world.sweepLedgers.sweep();
        assertThat(world.place(meeting())).as("given to another meanwhile").isEmpty();

        assertThat(world.sheets.decide(late)).isFalse();
        world.claimShares.settle(held);

        world.ledgersAgreeWithTheSheets();
        assertThat(world.sheets.all()).hasSize(1);
    }

    @Test
    void whoIsWithinItsTimeIsLeftAlone() {
        var underWay = meeting();
        var held = ((Answer.Claimed) world.claimShares.claim(underWay)).held();
        world.later(Duration.ofSeconds(50));

        assertThat(world.sweepLedgers.sweep()).isZero();

        assertThat(world.sheets.decide(underWay)).isTrue();
        world.claimShares.settle(held);
        world.ledgersAgreeWithTheSheets();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void aMoveThatDiedIsWhollyDoneOrNotAtAll(int write) {
        var booking = meeting();
        world.place(booking);
        var move = FairWorld.change(
                booking.booking(), world.meeting(CLUB, SMALL, MONDAY.plusWeeks(1), "12:00", "projector"));
        world.dieBefore(write);
        try {
            world.place(move);
        } catch (Died e) {
            assertThat(write).isLessThan(9);
        }
        world.reborn();

        world.later(Duration.ofMinutes(2));
        world.sweepLedgers.sweep();

        boolean moved = write > SHEET;
        assertThat(world.sheets.all())
                .singleElement()
                .satisfies(stands -> assertThat(stands.date()).isEqualTo(moved ? MONDAY.plusWeeks(1) : MONDAY));
        var freed = moved ? MONDAY : MONDAY.plusWeeks(1);
        var taken = moved ? MONDAY.plusWeeks(1) : MONDAY;
        assertThat(world.place(world.meeting(CLUB, SMALL, taken, "14:00"))).isPresent();
        assertThat(world.place(world.meeting(CHOIR, SMALL, freed, "10:30", "projector")))
                .isEmpty();
        assertThat(world.place(world.meeting(CLUB, SMALL, freed, "14:00"))).isEmpty();
    }

    private Demand meeting() {
        return world.meeting(CLUB, SMALL, MONDAY, "10:00", "projector");
    }
}
