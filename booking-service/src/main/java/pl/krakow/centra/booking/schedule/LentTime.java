package pl.krakow.centra.booking.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.List;

import pl.krakow.centra.booking.reservation.domain.Closing;
import pl.krakow.centra.booking.rooms.OpeningHoursView;

/** How long a room is lent on a date: while the centre is open and the room isn't closed, by the clock on the wall. */
final class LentTime {

    private static final int SECONDS_IN_A_MINUTE = 60;
    private static final int END_OF_DAY = 24 * 60;

    private LentTime() {}

    static int minutes(OpeningHoursView.Day day, List<Closing> closings, ZoneId zone) {
        var lent = new BitSet(END_OF_DAY);
        day.intervals().forEach(open -> lent.set(minute(open.opens()), end(minute(open.closes()))));
        closings.forEach(closing -> lent.clear(
                minute(closing.slot().start().atZone(zone), day.date()),
                minute(closing.slot().end().atZone(zone), day.date())));
        return lent.cardinality();
    }

    private static int minute(ZonedDateTime time, LocalDate date) {
        return time.toLocalDate().isAfter(date)
                ? END_OF_DAY
                : time.toLocalTime().toSecondOfDay() / SECONDS_IN_A_MINUTE;
    }

    private static int minute(String time) {
        return LocalTime.parse(time).toSecondOfDay() / SECONDS_IN_A_MINUTE;
    }

    /** An interval that ends at 00:00 lasts until the end of the day. */
    private static int end(int minute) {
        return minute == 0 ? END_OF_DAY : minute;
    }
}
