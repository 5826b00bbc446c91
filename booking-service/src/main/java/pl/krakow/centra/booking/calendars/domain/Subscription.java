package pl.krakow.centra.booking.calendars.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/**
 * Somebody's feed. Who knows its token may read it, so the token can't be guessed, is shown once, is kept only as a hash, and
 * the subscription can be ended at any time.
 *
 * @param subject whose it is
 * @param tokenHash SHA-256 of the token
 * @param language of the words in it
 * @param until the last day of the grant it rests on, at the centre; none for what needs no grant
 * @param lastUsed the day it was fetched last
 */
public record Subscription(
        UUID id,
        String subject,
        Shows shows,
        String tokenHash,
        String language,
        Instant made,
        @Nullable LocalDate until,
        @Nullable LocalDate lastUsed) {

    public Subscription {
        if (shows instanceof OfCentre && until == null) {
            throw new IllegalArgumentException("a staff feed ends with the grant it rests on");
        }
    }

    /** What a feed shows. */
    public sealed interface Shows {}

    /** When a room is taken; nothing of by whom or what for. For everybody. */
    public record OfRoom(RoomId room) implements Shows {}

    /**
     * A centre's schedule with the meetings' titles. For its staff.
     *
     * @param room only this room's
     */
    public record OfCentre(String centre, @Nullable RoomId room) implements Shows {}

    /** What its subject has booked, at every centre. */
    public record Mine() implements Shows {}

    /** What anybody has booked for a beneficiary its subject acts for, at every centre. */
    public record OfBeneficiary(BeneficiaryId beneficiary) implements Shows {}

    /** Whether the grant it rests on still holds. */
    public boolean holdsOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
