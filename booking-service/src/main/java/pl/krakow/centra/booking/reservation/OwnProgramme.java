package pl.krakow.centra.booking.reservation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.Buffers;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreGrant;
import pl.krakow.centra.kit.security.StaffRole;

/**
 * In whose name a room is booked for an event of the centre's own programme. Nobody borrows the room then: no
 * beneficiary is registered under {@link #beneficiary}, no quota and no sanction applies, and no report counts the booking
 * as a loan. That it holds the room for an {@link Booking#event() event} is what tells such a booking from all others.
 */
public final class OwnProgramme {

    /** Who acts for the events, as a booking's history names it. */
    public static final String SUBJECT = "events-service";

    static final BeneficiaryKind KIND = BeneficiaryKind.ORGANISATION;

    /** What it is about in detail events-service knows, and tells nobody over Kafka. */
    private static final String TITLE = "Wydarzenie z programu centrum";

    private OwnProgramme() {}

    /** Stands for the centre where a booking names who uses the room; the same for all its events. */
    public static BeneficiaryId beneficiary(CentreId centre) {
        return new BeneficiaryId(UUID.nameUUIDFromBytes(("urn:centra:own-programme:" + centre).getBytes(UTF_8)));
    }

    /** May at that centre what its coordinator may. */
    public static Actor actor(CentreId centre) {
        return new Actor(
                SUBJECT,
                Set.of(),
                List.of(new CentreGrant(StaffRole.COORDINATOR, centre, LocalDate.MIN, LocalDate.MAX)));
    }

    public static MeetingDetails details(Needs needs, String regulationsVersion) {
        return new MeetingDetails(TITLE, TITLE, needs.people(), needs.equipment(), false, null, regulationsVersion);
    }

    /**
     * What an event needs besides a room and a time.
     *
     * @param buffers where it needs more than the room's rules allow for
     * @param equipment one code per piece
     */
    public record Needs(Buffers buffers, int people, List<String> equipment) {

        public Needs {
            equipment = List.copyOf(equipment);
        }
    }
}
