package pl.krakow.centra.volunteering.placements;

import java.util.Collection;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.volunteering.placements.domain.PlacementFacts;
import pl.krakow.centra.volunteering.placements.domain.PlacementState;
import pl.krakow.centra.volunteering.placements.domain.Placements;
import pl.krakow.centra.volunteering.volunteers.VolunteerAttended;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * Notes of who has a seat that nothing is missing any more, when something was seen to that they waited for: a paper, a policy, a
 * check. Where nobody gets to note it, it is noted with the next step; a gate is asked before the work in any case.
 */
@Component
@RequiredArgsConstructor
public class SettleReadiness implements VolunteerAttended {

    private static final int AT_ONCE = 200;

    private final Placements placements;
    private final ReadyToStart ready;

    @Override
    public void attended(VolunteerId volunteer) {
        of(placements.of(volunteer));
    }

    public void of(Collection<PlacementFacts> some) {
        some.stream()
                .filter(facts -> facts.state() == PlacementState.ACCEPTED)
                .limit(AT_ONCE)
                .forEach(facts -> ready.settle(facts.post().opportunity(), facts.placement()));
    }
}
