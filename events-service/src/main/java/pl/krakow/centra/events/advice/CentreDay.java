package pl.krakow.centra.events.advice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.StaffRole;

/** What the clock shows at a centre, and who is its staff then. */
@Component
@RequiredArgsConstructor
class CentreDay {

    private final CentreCatalogue centres;
    private final Clock clock;

    /** As precise as the store keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    ZoneId zone(CentreId centre) {
        return centres.find(centre).map(Centre::zone).orElseThrow();
    }

    LocalDate today(CentreId centre) {
        return LocalDate.now(clock.withZone(zone(centre)));
    }

    boolean isStaff(Actor actor, CentreId centre, StaffRole... roles) {
        return actor.isStaffOf(centre, today(centre), roles);
    }
}
