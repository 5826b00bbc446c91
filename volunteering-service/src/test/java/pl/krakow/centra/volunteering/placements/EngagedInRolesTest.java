package pl.krakow.centra.volunteering.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.volunteering.placements.PlacementWorld.REYMONTA;
import static pl.krakow.centra.volunteering.placements.PlacementWorld.SATURDAY;

import java.util.List;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.volunteering.matching.domain.InRole;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.placements.MovePlacements.Answer;
import pl.krakow.centra.volunteering.placements.domain.Shifts;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;

/** What matching learns of long-term roles somebody is in. */
class EngagedInRolesTest {

    private final PlacementWorld world = new PlacementWorld();
    private final Opportunity tutoring = world.role(REYMONTA, 8);
    private final Volunteer anna = world.volunteer();

    @Test
    void theHoursOfARoleCountFromTheSeatUntilItIsGivenUp() {
        var placement = Shifts.placement();

        world.join(placement, anna, tutoring);
        assertThat(roles()).containsExactly(new InRole(tutoring.id(), SATURDAY, SATURDAY.plusMonths(3), 8));

        world.answer(placement, tutoring, anna, Answer.WITHDRAW);
        assertThat(roles()).isEmpty();
    }

    @Test
    void nothingIsCountedOfARoleSomebodyOnlyWaitsFor() {
        world.join(Shifts.placement(), world.volunteer(), tutoring);
        world.join(Shifts.placement(), anna, tutoring);

        assertThat(roles()).isEmpty();
    }

    private List<InRole> roles() {
        var known = Known.engagements(world.diaries, world.opportunities).of(List.of(anna.id()));
        return known.containsKey(anna.id()) ? known.get(anna.id()).roles() : List.of();
    }
}
