package pl.krakow.centra.local.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every room is taken for in the plans so far, to the half hour, with what setting up and clearing away needs. */
final class DemoDiary {

    private static final int MINUTES = 30;
    private static final int BEFORE = 1;
    private static final int AFTER = 1;

    private final Map<String, BitSet> taken = new HashMap<>();

    static DemoDiary of(List<DemoBooking> bookings) {
        var diary = new DemoDiary();
        bookings.forEach(booking -> diary.bits(booking.centre(), booking.room(), booking.date())
                .set(halfHour(booking.from()), halfHourAfter(booking.until())));
        return diary;
    }

    /** Takes the first of the rooms that is free then. */
    synchronized Optional<DemoRoom> take(String centre, List<DemoRoom> anyOf, LocalDateTime start, LocalDateTime end) {
        for (var room : anyOf) {
            var bits = bits(centre, room.id(), start.toLocalDate());
            int from = Math.max(0, halfHour(start.toLocalTime()) - BEFORE);
            int until = halfHourAfter(end.toLocalTime()) + AFTER;
            int next = bits.nextSetBit(from);
            if (next < 0 || next >= until) {
                bits.set(halfHour(start.toLocalTime()), halfHourAfter(end.toLocalTime()));
                return Optional.of(room);
            }
        }
        return Optional.empty();
    }

    private BitSet bits(String centre, String room, LocalDate date) {
        return taken.computeIfAbsent(centre + "/" + room + "/" + date, _ -> new BitSet());
    }

    private static int halfHour(LocalTime time) {
        return (time.getHour() * 60 + time.getMinute()) / MINUTES;
    }

    private static int halfHourAfter(LocalTime time) {
        return (time.getHour() * 60 + time.getMinute() + MINUTES - 1) / MINUTES;
    }
}
