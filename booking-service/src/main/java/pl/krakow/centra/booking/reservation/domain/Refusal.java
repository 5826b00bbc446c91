package pl.krakow.centra.booking.reservation.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;

import pl.krakow.centra.booking.fairness.domain.ClaimRefusal.QuotaUsedUp;
import pl.krakow.centra.booking.fairness.domain.ClaimRefusal.TooLittleEquipment;
import pl.krakow.centra.booking.fairness.domain.Sanction;
import pl.krakow.centra.booking.rooms.domain.Borrower;

/** Why a room can't be given as asked. */
public sealed interface Refusal {

    /** Something keeps others out of the room then. */
    record RoomTaken(Cause cause) implements Refusal {

        /** What is in the way. */
        public enum Cause {
            /** The times of the two meetings overlap. */
            TAKEN,
            /** Only the set-up or clean-up between the meetings doesn't fit. */
            BUFFER,
            /** The centre has closed the room. */
            CLOSED,
            /** Kept for somebody who is about to book it, for a few minutes or until an offer's deadline. */
            HELD
        }
    }

    record OutsideOpeningHours() implements Refusal {}

    record InThePast() implements Refusal {}

    record BeyondHorizon(LocalDate lastBookableDate) implements Refusal {}

    record NotOnRaster(Duration raster) implements Refusal {}

    record TooShort(Duration shortest) implements Refusal {}

    record TooLong(Duration longest) implements Refusal {}

    /** Doesn't start and end on one local date. */
    record SpansDays() implements Refusal {}

    /** The room is lent no more from that date on. */
    record NoLongerLent(LocalDate from) implements Refusal {}

    /** The room isn't lent to beneficiaries of that kind; staff may place them all the same. */
    record NotLentTo(Borrower borrower, Set<Borrower> lentTo) implements Refusal {}

    record RoomTooSmall(int capacity) implements Refusal {}

    /** The act took so long that it was given up; nothing of it was done, and it may be begun anew. */
    record Lapsed() implements Refusal {}

    /** The beneficiary has had its share for now. */
    record QuotaExceeded(QuotaUsedUp quota) implements Refusal {}

    /** The centre has too few pieces left for that time; the room itself may be free. */
    record EquipmentNotAvailable(TooLittleEquipment equipment) implements Refusal {}

    /** The beneficiary may not book here for now. */
    record Sanctioned(Sanction sanction) implements Refusal {}
}
