package pl.krakow.centra.volunteering.placements;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.kit.race.Turns;
import pl.krakow.centra.volunteering.placements.domain.InMemorySeatSheets;
import pl.krakow.centra.volunteering.placements.domain.PlacementState;

/**
 * Five hundred at once on five seats, in turn as in one process and without as in many. A few rounds here; {@code -Dstorm.rounds=1000} is the full count.
 */
class SeatStormTest {

    private static final int ROUNDS = Integer.getInteger("storm.rounds", 5);
    private static final int CONTROLS = 200;

    @Test
    void givesExactlyTheSeatsThereAreAndLosesNoneWhenPeopleStepBack() {
        for (int round = 0; round < ROUNDS; round++) {
            var storm = new SeatStorm(new InMemorySeatSheets(true), round % 2 == 0 ? Turns.NONE : new Turns.Queued());

            var entries = storm.everybodyJoins();

            assertThat(entries)
                    .filteredOn(entry -> entry.state() == PlacementState.ACCEPTED)
                    .hasSize(SeatStorm.SEATS);
            assertThat(storm.in(PlacementState.ACCEPTED)).hasSize(SeatStorm.SEATS);
            assertThat(storm.in(PlacementState.WAITING)).hasSize(SeatStorm.PEOPLE - SeatStorm.SEATS);
            storm.someStepBackAndOthersAccept(3);
            assertThat(storm.in(PlacementState.ACCEPTED)).hasSize(SeatStorm.SEATS);
        }
    }

    /** The negative control: without the version, the same storm gives seats twice. */
    @Test
    void givesSeatsTwiceWithoutTheGuard() {
        int oversold = 0;
        for (int round = 0; round < CONTROLS && oversold == 0; round++) {
            var storm = new SeatStorm(new InMemorySeatSheets(false), Turns.NONE);
            storm.everybodyJoins();
            oversold += storm.seated() > SeatStorm.SEATS ? 1 : 0;
        }

        assertThat(oversold).isPositive();
    }
}
