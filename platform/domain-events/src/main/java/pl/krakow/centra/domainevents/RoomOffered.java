package pl.krakow.centra.domainevents;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Time in a room became free and is kept for somebody who waited for it.
 *
 * @param waitingId the entry in the waiting list; the booking will have this id if the offer is taken
 * @param date the local day at the centre
 * @param until the deadline of the offer
 */
public record RoomOffered(
        UUID waitingId,
        String centre,
        String roomId,
        LocalDate date,
        OffsetDateTime start,
        OffsetDateTime end,
        UUID beneficiaryId,
        OffsetDateTime until)
        implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.booking.room-offered.v1";

    @Override
    public String subject() {
        return waitingId.toString();
    }
}
