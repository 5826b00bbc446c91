package pl.krakow.centra.booking.fairness.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/**
 * What stands on the day sheets, which alone know. A booking that moved stands where it moved to, one that is moving or
 * promised a place also there. Every answer is read
 * after the question was asked, never remembered.
 */
public interface StandingBookings {

    /** In every centre, from one date to another, both included; one query. */
    List<StandingBooking> of(Collection<BeneficiaryId> beneficiaries, LocalDate from, LocalDate to);

    /** In one centre on one date; one query. */
    List<StandingBooking> on(String centre, LocalDate date);

    /**
     * One booking: where it is and wherever it is about to arrive, so that it is never missed between two sheets; empty
     * when it doesn't stand any more, or never did.
     */
    List<StandingBooking> find(String centre, UUID booking);

    /**
     * Sees to it that an act which hasn't been decided on that sheet by now never will be. An act that has been decided
     * isn't changed by it.
     *
     * @param act the placement or change
     * @param room a room of the sheet
     */
    void makeImpossible(UUID act, RoomId room, LocalDate date);
}
