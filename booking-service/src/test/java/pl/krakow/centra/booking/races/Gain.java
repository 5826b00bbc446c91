package pl.krakow.centra.booking.races;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.closures.domain.Closure;
import pl.krakow.centra.booking.reservation.BookingView;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.series.SeriesView;

/** What a contender was told. */
sealed interface Gain {

    /** A booking was placed, confirmed or moved. */
    record Booked(Said booking) implements Gain {

        static Booked of(BookingView booking) {
            return new Booked(new Said(
                    booking.id(),
                    booking.revision(),
                    booking.state().name(),
                    booking.roomId(),
                    booking.start().toInstant(),
                    booking.end().toInstant()));
        }
    }

    /**
     * A series was begun.
     *
     * @param placed how many of its dates have a booking
     * @param all how many there are to be, where it was to be all or nothing; else none
     */
    record Begun(UUID series, int placed, int all) implements Gain {}

    /** A series was changed or approved. */
    record Acted(List<Said> bookings) implements Gain {

        static Acted of(SeriesView series) {
            return new Acted(series.occurrences().stream().map(Said::of).toList());
        }
    }

    /** An event was told that it has the room; what it was told last, its request says. */
    record RoomForAnEvent() implements Gain {}

    /** Time is kept for somebody, under the id of the hold. */
    record Held(UUID hold) implements Gain {}

    record Closed(Closure closure) implements Gain {}

    /** Somebody gave up what they had, so that others may have it. */
    record GivenUp() implements Gain {}

    /** How a booking is, as far as somebody was told. */
    record Said(UUID id, long revision, String state, String room, Instant start, Instant end) {

        /** Of an occurrence that has a booking. */
        static Said of(SeriesView.OccurrenceView booking) {
            return new Said(
                    there(booking.bookingId()),
                    there(booking.revision()),
                    booking.state(),
                    there(booking.roomId()),
                    there(booking.start()).toInstant(),
                    there(booking.end()).toInstant());
        }

        private static <T> T there(@Nullable T value) {
            if (value == null) {
                throw new AssertionError("an occurrence lost its booking");
            }
            return value;
        }

        boolean isTrueOf(@Nullable Booking stored) {
            return stored != null
                    && (stored.revision() > revision
                            || stored.revision() == revision
                                    && stored.state().name().equals(state)
                                    && stored.room().room().equals(room)
                                    && stored.slot().start().equals(start)
                                    && stored.slot().end().equals(end));
        }
    }
}
