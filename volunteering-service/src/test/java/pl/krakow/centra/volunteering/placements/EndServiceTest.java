package pl.krakow.centra.volunteering.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.volunteering.placements.PlacementWorld.REYMONTA;
import static pl.krakow.centra.volunteering.placements.PlacementWorld.SATURDAY;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.volunteering.opportunities.domain.Admission;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.PlacementState;
import pl.krakow.centra.volunteering.placements.domain.SheetNews.Cause;
import pl.krakow.centra.volunteering.placements.domain.Shifts;

/** What becomes of a seat when the agreement it rests on is terminated. */
class EndServiceTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final PlacementWorld world = new PlacementWorld();
    private final Opportunity festival = world.shift(REYMONTA, 9, 13, 1, Admission.AT_ONCE);

    @Test
    void theSeatIsOfferedToWhoWaitsAndStaysTheirsWhenTheEndIsHeardOfAgain() {
        var anna = world.volunteer();
        var first = Shifts.placement();
        var waiting = Shifts.placement();
        world.join(first, anna, festival);
        world.join(waiting, world.volunteer(), festival);
        world.pass(MINUTE);

        var dayBefore = SATURDAY.minusDays(1);
        world.endService.after(dayBefore, festival.id(), anna.id(), Cause.VOLUNTEER, Shifts.NOW.plus(MINUTE));

        assertThat(state(first)).isEqualTo(PlacementState.WITHDRAWN);
        assertThat(state(waiting)).isEqualTo(PlacementState.OFFERED);

        var again = Shifts.placement();
        world.join(again, anna, festival);
        world.endService.after(dayBefore, festival.id(), anna.id(), Cause.VOLUNTEER, Shifts.NOW.plus(MINUTE));

        assertThat(state(again))
                .as("was asked for after the agreement had ended")
                .isEqualTo(PlacementState.WAITING);
    }

    @Test
    void aShiftOnTheLastDayIsServed() {
        var anna = world.volunteer();
        var placement = Shifts.placement();
        world.join(placement, anna, festival);
        world.pass(MINUTE);

        world.endService.after(SATURDAY, festival.id(), anna.id(), Cause.HOST, Shifts.NOW.plus(MINUTE));

        assertThat(state(placement)).isIn(PlacementState.ACCEPTED, PlacementState.AGREED);
    }

    private PlacementState state(PlacementId placement) {
        return world.sheet(festival).find(placement).orElseThrow().state();
    }
}
