package pl.krakow.centra.booking.reservation.domain;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;

/**
 * A time in a room that somebody would have for so many people; what the rules of placing look at.
 *
 * @param by the subject of the person it is for: what is kept for them doesn't stand in their way
 * @param moving the booking that moves there, which doesn't stand in its own way
 */
public record Wish(
        TimeSlot slot,
        int people,
        Authority authority,
        String by,
        @Nullable BookingId moving) {}
