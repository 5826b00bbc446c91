package pl.krakow.centra.volunteering.rounds;

import java.util.List;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.volunteering.rounds.domain.MatchingRound;

/** Whose round it is: of who coordinates every centre it looks at. */
@Component
@RequiredArgsConstructor
class RoundStaff {

    private final CentreStaff staff;

    boolean coordinates(Actor actor, List<String> centres) {
        return centres.stream().allMatch(centre -> coordinates(actor, centre));
    }

    boolean coordinates(Actor actor, String centre) {
        return staff.includes(actor, new CentreId(centre), StaffRole.COORDINATOR);
    }

    boolean mayUse(Actor actor, MatchingRound round) {
        return coordinates(actor, round.terms().centres());
    }
}
