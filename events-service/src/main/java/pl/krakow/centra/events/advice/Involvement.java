package pl.krakow.centra.events.advice;

import static pl.krakow.centra.kit.security.StaffRole.ADVISER;
import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;
import static pl.krakow.centra.kit.security.StaffRole.RECEPTIONIST;

import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.Adviser;
import pl.krakow.centra.events.advice.domain.Visit;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;

/** What somebody has to do with an appointment. Who has nothing to do with it doesn't learn that it is there. */
@Component
@RequiredArgsConstructor
class Involvement {

    private final CentreDay centreDay;

    enum Part {
        VISITOR,
        /** The one the talk is with; other advisers have no part in it. */
        ADVISER,
        /** Coordinator or receptionist of the centre. */
        DESK
    }

    Optional<Part> of(Actor actor, String centre, @Nullable Visit visit, @Nullable Adviser adviser) {
        if (!actor.isSignedIn()) {
            return Optional.empty();
        }
        if (visit != null && actor.subject().equals(visit.subject())) {
            return Optional.of(Part.VISITOR);
        }
        var at = new CentreId(centre);
        if (adviser != null && actor.subject().equals(adviser.subject()) && centreDay.isStaff(actor, at, ADVISER)) {
            return Optional.of(Part.ADVISER);
        }
        return centreDay.isStaff(actor, at, COORDINATOR, RECEPTIONIST) ? Optional.of(Part.DESK) : Optional.empty();
    }
}
