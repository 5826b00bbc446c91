package pl.krakow.centra.booking.reservation.domain;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;

/**
 * Who wants a room for whom, and when.
 *
 * @param id the id the booking will have; asking twice with one id places one booking
 * @param by the subject of the person who asks
 */
public record PlacementRequest(
        BookingId id,
        TimeSlot slot,
        BeneficiaryId beneficiary,
        BeneficiaryKind beneficiaryKind,
        MeetingDetails details,
        String by,
        Authority authority) {

    /** On whose authority a booking is placed. */
    public enum Authority {
        /** Asks; the room's rules say whether that is enough. */
        USER,
        /** Staff of the centre: what they place is confirmed. */
        STAFF,
        /** May also record a meeting that has already begun or taken place. */
        COORDINATOR
    }
}
