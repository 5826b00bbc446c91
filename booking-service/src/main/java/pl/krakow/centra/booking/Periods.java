package pl.krakow.centra.booking;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The dates a caller asks about, refused when they can't be meant: out of the calendar this service keeps, the wrong
 * way round, or more than one answer should hold.
 */
@Component
@RequiredArgsConstructor
public class Periods {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final FieldProblems fieldProblems;

    /** Both dates included. */
    public record Period(LocalDate from, LocalDate to) {}

    /**
     * @param today where the period starts when the caller doesn't say
     * @param usual how many days it has when the caller doesn't say
     * @param longest how many days it may have
     */
    public Period of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today, int usual, int longest) {
        var start = from == null ? earlier(today, to) : from;
        checkYear("?from", start.getYear());
        var end = to == null ? start.plusDays(usual - 1L) : to;
        checkYear("?to", end.getYear());
        if (end.isBefore(start)) {
            throw fieldProblems.refusal("?to", BookingProblem.END_NOT_AFTER_START);
        }
        if (start.until(end, ChronoUnit.DAYS) >= longest) {
            throw fieldProblems.refusal("?to", BookingProblem.PERIOD_TOO_LONG, longest);
        }
        return new Period(start, end);
    }

    /** Refuses a time no calendar of a centre will ever show. */
    public void checkTime(String pointer, OffsetDateTime time) {
        checkYear(pointer, time.getYear());
    }

    /** Refuses a date no calendar of a centre will ever show. */
    public void checkDate(String pointer, LocalDate date) {
        checkYear(pointer, date.getYear());
    }

    private void checkYear(String pointer, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw fieldProblems.refusal(
                    pointer,
                    BookingProblem.DATE_OUT_OF_RANGE,
                    Integer.toString(FIRST_YEAR),
                    Integer.toString(LAST_YEAR));
        }
    }

    private static LocalDate earlier(LocalDate today, @Nullable LocalDate to) {
        return to != null && to.isBefore(today) ? to : today;
    }
}
