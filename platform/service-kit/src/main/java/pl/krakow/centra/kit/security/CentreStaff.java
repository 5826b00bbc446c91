package pl.krakow.centra.kit.security;

import java.time.Clock;
import java.time.LocalDate;

import lombok.RequiredArgsConstructor;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;

/** Who works at a centre today, by the centre's own calendar. */
@RequiredArgsConstructor
public final class CentreStaff {

    private final CentreCatalogue centres;
    private final Clock clock;

    /** Whether the actor has one of these roles (any role when none is named) there; nobody has at a centre that isn't there. */
    public boolean includes(Actor actor, CentreId centre, StaffRole... any) {
        return centres.find(centre)
                .filter(known -> actor.isStaffOf(centre, LocalDate.now(clock.withZone(known.zone())), any))
                .isPresent();
    }
}
