package pl.krakow.centra.kit.recurrence.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The dates of a series: those of its rule and some more, without some (RFC 5545: RRULE, RDATE, EXDATE). A date is
 * counted by the rule before it is left out.
 *
 * @param first the first date of the rule
 */
public record Recurrence(
        LocalDate first, RecurrenceRule rule, SortedSet<LocalDate> without, SortedSet<LocalDate> more) {

    public Recurrence {
        without = new TreeSet<>(without);
        more = new TreeSet<>(more);
    }

    /** What came of working out the dates. */
    public sealed interface Dates {

        record Known(List<LocalDate> dates) implements Dates {}

        /** The rule would begin on another date; calendars disagree on what such a series means. */
        record BeginsElsewhere(LocalDate nearest) implements Dates {}

        record None() implements Dates {}

        record TooMany(int most) implements Dates {}

        /** One of the dates can't be booked yet. */
        record TooFar(LocalDate date, LocalDate last) implements Dates {}
    }

    /** @param last the last date that can be booked */
    public Dates dates(Recurrences recurrences, LocalDate last) {
        var byRule =
                recurrences.dates(rule, first, last.plusDays(RecurrenceRule.MOST_DATES), RecurrenceRule.MOST_DATES + 1);
        if (byRule.isEmpty()) {
            return new Dates.None();
        }
        if (!byRule.getFirst().equals(first)) {
            return new Dates.BeginsElsewhere(byRule.getFirst());
        }
        if (byRule.size() > RecurrenceRule.MOST_DATES) {
            return new Dates.TooMany(RecurrenceRule.MOST_DATES);
        }
        var dates = new TreeSet<>(byRule);
        dates.addAll(more);
        dates.removeAll(without);
        if (dates.isEmpty()) {
            return new Dates.None();
        }
        if (dates.last().isAfter(last)) {
            return new Dates.TooFar(dates.last(), last);
        }
        return dates.size() > RecurrenceRule.MOST_DATES
                ? new Dates.TooMany(RecurrenceRule.MOST_DATES)
                : new Dates.Known(List.copyOf(dates));
    }
}
