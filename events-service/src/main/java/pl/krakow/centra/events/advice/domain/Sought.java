package pl.krakow.centra.events.advice.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What time with an adviser somebody waits for.
 *
 * @param adviser that one only; else whoever gives advice in the field
 * @param language the adviser is to speak (ISO 639-1)
 * @param until the last day, included
 * @param days of the week; on any when there is none
 * @param earliest when the talk may begin, by the centre's clock
 * @param latest likewise, included
 */
public record Sought(
        String field,
        @Nullable AdviserId adviser,
        @Nullable Way way,
        @Nullable String language,
        LocalDate from,
        LocalDate until,
        Set<DayOfWeek> days,
        @Nullable LocalTime earliest,
        @Nullable LocalTime latest) {

    public Sought {
        days = Set.copyOf(days);
    }

    /** Whether that slot of a duty is such a time. */
    public boolean fits(Period slot, Duty duty, Adviser by) {
        var begins = slot.start().atZone(duty.zone()).toLocalDateTime();
        var date = begins.toLocalDate();
        var time = begins.toLocalTime();
        return duty.fields().contains(field)
                && (adviser == null || adviser.equals(by.id()))
                && (way == null || way == duty.place().way())
                && (language == null || by.profile().languages().contains(language))
                && !date.isBefore(from)
                && !date.isAfter(until)
                && (days.isEmpty() || days.contains(date.getDayOfWeek()))
                && (earliest == null || !time.isBefore(earliest))
                && (latest == null || !time.isAfter(latest));
    }
}
