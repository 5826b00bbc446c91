package pl.krakow.centra.volunteering.opportunities.domain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a long-term role asks for.
 *
 * @param from the first local date
 * @param until the last local date, included
 * @param hoursPerWeek about how much; nothing when it varies
 * @param wished when help is wished for; a wish, nobody's time is taken by it
 */
public record LongTerm(
        LocalDate from,
        LocalDate until,
        int seats,
        @Nullable Integer hoursPerWeek,
        List<WeeklyTime> wished) {

    public LongTerm {
        wished = List.copyOf(wished);
    }
}
