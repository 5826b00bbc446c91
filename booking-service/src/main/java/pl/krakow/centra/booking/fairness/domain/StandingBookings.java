package pl.krakow.centra.booking.fairness.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/**
 * What stands on the day sheets, which alone know. A booking that moved stands where it moved to. Every answer is read
 * after the question was asked, never remembered.
 */
public interface StandingBookings {

    /** In every centre, from one date to another, both included; one query. */
    List<StandingBooking> of(Collection<BeneficiaryId> beneficiaries, LocalDate from, LocalDate to);

    /** In one centre on one date; one query. */
    List<StandingBooking> on(String centre, LocalDate date);

    /** One booking; nothing when it doesn't stand any more, or never did. */
    Optional<StandingBooking> find(String centre, UUID booking);

    /**
     * Sees to it that an act which hasn't been decided on that sheet by now never will be. An act that has been decided
     * isn't changed by it.
     *
     * @param act the placement or change
     * @param booking which it places or changes
     */
    void makeImpossible(UUID act, UUID booking, RoomId room, LocalDate date);
}
