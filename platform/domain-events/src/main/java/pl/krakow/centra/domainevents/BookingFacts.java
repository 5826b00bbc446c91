package pl.krakow.centra.domainevents;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What may be known outside about a booking.
 *
 * @param date the local day at the centre on which the booking lies, start and end included
 * @param expectedPeople how many the user announced; the number counted afterwards is another fact
 * @param seriesId the series it is an occurrence of
 * @param eventId the event it holds the room for
 */
public record BookingFacts(
        UUID bookingId,
        String centre,
        String roomId,
        LocalDate date,
        OffsetDateTime start,
        OffsetDateTime end,
        UUID beneficiaryId,
        BeneficiaryKind beneficiaryKind,
        int expectedPeople,
        @Nullable UUID seriesId,
        @Nullable UUID eventId) {

    /** A booking that is neither one of a series nor an event's. */
    public BookingFacts(
            UUID bookingId,
            String centre,
            String roomId,
            LocalDate date,
            OffsetDateTime start,
            OffsetDateTime end,
            UUID beneficiaryId,
            BeneficiaryKind beneficiaryKind,
            int expectedPeople) {
        this(bookingId, centre, roomId, date, start, end, beneficiaryId, beneficiaryKind, expectedPeople, null, null);
    }
}
