package pl.krakow.centra.booking.roomrequests.domain;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;

/** What an event is told about its room. Each says everything. */
public sealed interface RoomNews {

    /** What the event has, according to this. */
    default Optional<Booked> has() {
        return Optional.empty();
    }

    /** A room and time that is booked for the event. */
    record Booked(BookingId booking, String room, TimeSlot slot) {}

    /** A room and time that could be asked for instead. */
    record Free(String room, TimeSlot slot) {}

    record Granted(Booked booked) implements RoomNews {

        @Override
        public Optional<Booked> has() {
            return Optional.of(booked);
        }
    }

    /** Another room or time than the event had before. */
    record Moved(Booked booked) implements RoomNews {

        @Override
        public Optional<Booked> has() {
            return Optional.of(booked);
        }
    }

    /**
     * Not what it asked for.
     *
     * @param code why, as this service names its refusals
     * @param kept what it had before and still has
     */
    record Refused(
            String code, List<Free> alternatives, @Nullable Booked kept) implements RoomNews {

        public Refused {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public Optional<Booked> has() {
            return Optional.ofNullable(kept);
        }
    }

    /** The event gave its room up, and nothing is booked for it. */
    record Released() implements RoomNews {}

    /** The centre took back what was booked. */
    record Lost(Cause cause, List<Free> alternatives) implements RoomNews {

        /** What became of the booking. */
        public enum Cause {
            CANCELLED,
            WITHDRAWN
        }

        public Lost {
            alternatives = List.copyOf(alternatives);
        }
    }
}
