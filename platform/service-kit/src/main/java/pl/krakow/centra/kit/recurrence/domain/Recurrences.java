package pl.krakow.centra.kit.recurrence.domain;

import java.time.LocalDate;
import java.util.List;

/** Works out which dates a rule means. */
@FunctionalInterface
public interface Recurrences {

    /**
     * The dates of a rule in order, at most so many.
     *
     * @param first from when the rule counts; a date itself only if the rule says so
     * @param last dates after it are left out
     */
    List<LocalDate> dates(RecurrenceRule rule, LocalDate first, LocalDate last, int most);
}
