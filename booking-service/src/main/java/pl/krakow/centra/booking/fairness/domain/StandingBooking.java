package pl.krakow.centra.booking.fairness.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/**
 * A booking as it stands on its day sheet: asked for, confirmed, under way or over, but neither refused nor given up. One
 * that is about to arrive, or promised, stands there as well.
 *
 * @param act the booking's id; of one that is about to arrive or promised, the act that brings it
 * @param from its start less the set-up, as kept on the booking
 * @param until its end plus the clean-up
 * @param equipment the codes it asks for, one per piece
 */
public record StandingBooking(
        UUID act,
        UUID id,
        BeneficiaryId beneficiary,
        RoomId room,
        LocalDate date,
        Instant start,
        Instant end,
        Instant from,
        Instant until,
        List<String> equipment) {

    public StandingBooking {
        equipment = List.copyOf(equipment);
    }

    public QuotaUse use() {
        return new QuotaUse(room, date, Duration.between(start, end).toMinutes());
    }
}
