package pl.krakow.centra.booking.series.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

import pl.krakow.centra.booking.reservation.domain.Forgetting;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/** What the meetings of a series have in common: the local time they begin, how long they last, where, and why. */
public record Pattern(LocalTime start, Duration length, RoomId room, MeetingDetails details) {

    Pattern without(Forgetting what) {
        return new Pattern(start, length, room, details.without(what));
    }

    public LocalDateTime startOn(LocalDate date) {
        return date.atTime(start);
    }

    /** The slot on a date; nothing when the clock skips the start. */
    public Optional<TimeSlot> slotOn(LocalDate date, ZoneId zone) {
        return LocalTimes.slot(startOn(date), length, zone);
    }
}
