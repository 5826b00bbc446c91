package pl.krakow.centra.domainevents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * When a centre is open from now on, as a whole: the weekly pattern and what holds on single dates instead of it. What was so on
 * days gone by is told by the newest of these that was told by the end of that day.
 *
 * @param weekly a day that isn't there is closed
 * @param exceptions replace the pattern, and public holidays, on their date; without hours the date is closed
 * @param closedOnPublicHolidays whether the days free from work by law are closed
 */
public record OpeningHoursChanged(
        String centre, List<WeekdayHours> weekly, List<DateHours> exceptions, boolean closedOnPublicHolidays)
        implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.booking.opening-hours-changed.v1";

    public OpeningHoursChanged {
        weekly = List.copyOf(weekly);
        exceptions = List.copyOf(exceptions);
    }

    /** The hours of a day of the week, earliest first. */
    public record WeekdayHours(DayOfWeek day, List<OpenTime> hours) {

        public WeekdayHours {
            hours = List.copyOf(hours);
        }
    }

    /** The hours of a date, earliest first. */
    public record DateHours(LocalDate date, List<OpenTime> hours) {

        public DateHours {
            hours = List.copyOf(hours);
        }
    }

    /**
     * Open time of one local day.
     *
     * @param fromMinute of the clock, counted from midnight
     * @param toMinute likewise; 1440 is the end of the day
     * @param staffOnly whether only the centre's staff may use rooms in it
     */
    public record OpenTime(int fromMinute, int toMinute, boolean staffOnly) {}

    /** A centre has its hours once, so their id follows from its slug. */
    @Override
    public String subject() {
        return UUID.nameUUIDFromBytes(("opening-hours/" + centre).getBytes(UTF_8))
                .toString();
    }
}
