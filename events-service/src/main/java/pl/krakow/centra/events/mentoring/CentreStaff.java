package pl.krakow.centra.events.mentoring;

import java.time.Clock;
import java.time.LocalDate;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.StaffRole;

/** Who works at a centre today. */
@Component
@RequiredArgsConstructor
class CentreStaff {

    private final CentreCatalogue centres;
    private final Clock clock;

    boolean isStaff(Actor actor, CentreId centre, StaffRole... any) {
        var zone = centres.find(centre).map(Centre::zone).orElseThrow();
        return actor.isStaffOf(centre, LocalDate.now(clock.withZone(zone)), any);
    }
}
