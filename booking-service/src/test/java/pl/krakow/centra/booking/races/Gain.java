package pl.krakow.centra.booking.races;

import java.util.UUID;

import pl.krakow.centra.booking.closures.domain.Closure;
import pl.krakow.centra.booking.reservation.BookingView;

/** What a contender was told. */
sealed interface Gain {

    /** A booking was placed, confirmed or moved. */
    record Booked(BookingView booking) implements Gain {}

    /**
     * A series was begun.
     *
     * @param placed how many of its dates have a booking
     * @param all how many there are to be, where it was to be all or nothing; else none
     */
    record Begun(UUID series, int placed, int all) implements Gain {}

    /** Time is kept for somebody, under the id of the hold. */
    record Held(UUID hold) implements Gain {}

    record Closed(Closure closure) implements Gain {}

    /** Somebody gave up what they had, so that others may have it. */
    record GivenUp() implements Gain {}
}
