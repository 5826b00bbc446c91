package pl.krakow.centra.domainevents;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What may be known outside about a booking.
 *
 * @param date the local day at the centre on which the booking lies, start and end included
 * @param expectedPeople how many the user announced; the number counted afterwards is another fact
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
        int expectedPeople) {}
