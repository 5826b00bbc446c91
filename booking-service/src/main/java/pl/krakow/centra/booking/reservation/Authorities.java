package pl.krakow.centra.booking.reservation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.StaffRole;

/** On whose authority a person acts at a centre. */
final class Authorities {

    private Authorities() {}

    /** When placing: staff on the centre's, its coordinator also for what has passed, everybody else on their own. */
    static Authority placing(Actor actor, CentreId centre, LocalDate today) {
        if (actor.isStaffOf(centre, today, StaffRole.COORDINATOR)) {
            return Authority.COORDINATOR;
        }
        return actor.isStaffOf(centre, today) ? Authority.STAFF : Authority.USER;
    }

    /** When deciding on a booking that exists: only the coordinator speaks for the centre. */
    static Authority deciding(Actor actor, CentreId centre, ZoneId zone, Instant now) {
        return actor.isStaffOf(centre, now.atZone(zone).toLocalDate(), StaffRole.COORDINATOR)
                ? Authority.COORDINATOR
                : Authority.USER;
    }
}
