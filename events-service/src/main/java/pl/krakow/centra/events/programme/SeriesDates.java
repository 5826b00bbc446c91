package pl.krakow.centra.events.programme;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.swagger.v3.oas.annotations.media.Schema;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.holiday.PublicHolidaysOfPoland;
import pl.krakow.centra.kit.recurrence.domain.Recurrence;
import pl.krakow.centra.kit.recurrence.domain.RecurrenceRule;
import pl.krakow.centra.kit.recurrence.domain.Recurrences;
import pl.krakow.centra.kit.recurrence.domain.WallClock;

/** The dates a rule means, for whatever repeats here: events and meetings of groups. */
@Component
@RequiredArgsConstructor
public class SeriesDates {

    private static final Duration REACH = Duration.ofDays(3 * 365);

    private final Recurrences recurrences;
    private final PublicHolidaysOfPoland holidays;
    private final Clock clock;

    /** What came of working out the dates. */
    public sealed interface Dates {

        record Known(List<LocalDate> dates) implements Dates {}

        record RuleRefused(RecurrenceRule.Fault fault, String part) implements Dates {}

        record None() implements Dates {}

        record BeginsElsewhere(LocalDate nearest) implements Dates {}

        record TooMany(int most) implements Dates {}

        /** Further ahead than anything is planned. */
        record TooFar() implements Dates {}
    }

    /** What is to be known of a date before it is decided. */
    public enum Note {
        /** The clock jumps over that hour on that day; there will be no event. */
        NO_SUCH_TIME,
        /** The clock shows that hour twice on that day; it is the first of the two. */
        TIME_COMES_TWICE,
        /** Most likely nobody is there. */
        PUBLIC_HOLIDAY,
        /** It has passed. */
        IN_THE_PAST
    }

    /** @param start with the offset of that day; null where there is no such time */
    @Schema(name = "EventSeriesDate")
    public record Date(
            @Schema(example = "2026-12-01T17:00:00") LocalDateTime originalStart,

            @Schema(example = "2026-12-01T17:00:00+01:00") @Nullable
            OffsetDateTime start,

            List<Note> notes) {}

    /**
     * @param start of the first one, by the local clock
     * @param rule as RFC 5545 writes it
     * @param without dates of the rule to leave out
     */
    public Dates of(LocalDateTime start, String rule, Set<LocalDate> without, ZoneId zone) {
        return switch (RecurrenceRule.read(rule, start.toLocalTime(), zone)) {
            case RecurrenceRule.Reading.Refused(var fault, var part) -> new Dates.RuleRefused(fault, part);
            case RecurrenceRule.Reading.Understood(var understood) -> {
                var last = LocalDate.now(clock.withZone(zone)).plusDays(REACH.toDays());
                var recurrence =
                        new Recurrence(start.toLocalDate(), understood, new TreeSet<>(without), new TreeSet<>());
                yield switch (recurrence.dates(recurrences, last)) {
                    case Recurrence.Dates.Known(var dates) -> new Dates.Known(dates);
                    case Recurrence.Dates.None() -> new Dates.None();
                    case Recurrence.Dates.BeginsElsewhere(var nearest) -> new Dates.BeginsElsewhere(nearest);
                    case Recurrence.Dates.TooMany(var most) -> new Dates.TooMany(most);
                    case Recurrence.Dates.TooFar(var _, var _) -> new Dates.TooFar();
                };
            }
        };
    }

    /** What is to be known of a date before it is decided. */
    public Date note(LocalDateTime start, ZoneId zone) {
        var notes = new ArrayList<Note>();
        var moment = WallClock.moment(start, zone);
        if (moment.isEmpty()) {
            notes.add(Note.NO_SUCH_TIME);
        }
        if (WallClock.isTwice(start, zone)) {
            notes.add(Note.TIME_COMES_TWICE);
        }
        if (holidays.includes(start.toLocalDate())) {
            notes.add(Note.PUBLIC_HOLIDAY);
        }
        if (moment.filter(clock.instant()::isAfter).isPresent()) {
            notes.add(Note.IN_THE_PAST);
        }
        return new Date(
                start, moment.map(from -> from.atZone(zone).toOffsetDateTime()).orElse(null), List.copyOf(notes));
    }
}
