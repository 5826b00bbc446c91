package pl.krakow.centra.booking.series.domain;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.kit.recurrence.domain.WallClock;

/** Where the wall clock's time lies on the line of time. */
public final class LocalTimes {

    private LocalTimes() {}

    /**
     * The slot of a meeting that begins at that local time: the first of the two moments in the hour that comes twice in
     * October; nothing in the hour that doesn't come in March. The length is that of a stopwatch.
     */
    public static Optional<TimeSlot> slot(LocalDateTime start, Duration length, ZoneId zone) {
        return WallClock.moment(start, zone).map(from -> new TimeSlot(from, from.plus(length)));
    }
}
