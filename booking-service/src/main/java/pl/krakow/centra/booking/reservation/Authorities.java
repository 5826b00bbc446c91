package pl.krakow.centra.booking.reservation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.Trust;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.rooms.domain.Approval;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.StaffRole;

/**
 * On whose authority a person acts at a centre. Who is nobody's staff acts on their own, which is more where a room is
 * lent at once to those who are trusted. Trust is asked anew with each act, so whoever has lost it asks like everybody.
 */
@Component
@RequiredArgsConstructor
public class Authorities {

    private final Beneficiaries beneficiaries;
    private final Trust trust;
    private final Lendings lendings;

    /** When placing: staff on the centre's, its coordinator also for what has passed, everybody else on their own. */
    public static Authority placing(Actor actor, CentreId centre, LocalDate today) {
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

    /**
     * Whether a booking is a person's own: they made it, or they act for whom it is for. Colleagues of an organisation so
     * see to each other's bookings.
     */
    public boolean isTheirs(Booking booking, Actor actor) {
        return booking.madeBy().equals(actor.subject())
                || beneficiaries.isRepresentedBy(booking.beneficiary(), actor.subject());
    }

    /**
     * What that authority comes to in a room. Asks for nobody's trust where it makes no difference.
     *
     * @param subject the person who acts
     * @param regulations the version in force at the centre
     */
    public Authority in(
            Room room, Authority authority, Beneficiary beneficiary, String subject, String regulations, Instant now) {
        return trustMatters(room, authority)
                        && trust.trusts(beneficiary, subject, room.id().centre(), regulations, now)
                ? Authority.TRUSTED
                : authority;
    }

    /** The same for whoever has only the beneficiary's id, which may be that of one merged into another. */
    public Authority in(Room room, Authority authority, BeneficiaryId beneficiary, String subject, Instant now) {
        if (!trustMatters(room, authority)) {
            return authority;
        }
        return beneficiaries
                .current(beneficiary)
                .flatMap(known -> lendings.lendingOf(room.id().centre())
                        .map(lending -> in(room, authority, known, subject, lending.regulationsVersion(), now)))
                .orElse(authority);
    }

    private static boolean trustMatters(Room room, Authority authority) {
        return authority == Authority.USER && room.rules().approval() == Approval.TRUSTED_AT_ONCE;
    }
}
