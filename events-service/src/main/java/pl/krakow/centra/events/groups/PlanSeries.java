package pl.krakow.centra.events.groups;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.groups.domain.GroupId;
import pl.krakow.centra.events.groups.domain.GroupState;
import pl.krakow.centra.events.groups.domain.MeetingId;
import pl.krakow.centra.events.groups.domain.MeetingPlan;
import pl.krakow.centra.events.groups.domain.MeetingSeries;
import pl.krakow.centra.events.groups.domain.MeetingSeries.Act;
import pl.krakow.centra.events.groups.domain.MeetingSeries.Beginning;
import pl.krakow.centra.events.groups.domain.MeetingSeries.Deed;
import pl.krakow.centra.events.groups.domain.MeetingSeries.Occurrence;
import pl.krakow.centra.events.groups.domain.MeetingSeries.Pattern;
import pl.krakow.centra.events.groups.domain.MeetingSeriesId;
import pl.krakow.centra.events.groups.domain.MeetingSeriesRegister;
import pl.krakow.centra.events.groups.domain.WorkingGroup;
import pl.krakow.centra.events.programme.SeriesDates;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.recurrence.domain.RecurrenceRule;
import pl.krakow.centra.kit.recurrence.domain.WallClock;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/** Who leads a group looks ahead at meetings that repeat, plans them, and changes or calls off several at once. */
@Component
@RequiredArgsConstructor
public class PlanSeries {

    private final AtMeetings atMeetings;
    private final MeetingSeriesRegister register;
    private final CarryOutMeetingSeries carryOut;
    private final SeriesDates seriesDates;
    private final Ids ids;
    private final Clock clock;

    /**
     * @param start of the first meeting, by the local clock
     * @param rule as RFC 5545 writes it
     * @param without dates of the rule to leave out
     */
    public record Wanted(
            CentreId centre,
            GroupId group,
            LocalDateTime start,
            String rule,
            Set<LocalDate> without,
            Pattern pattern,
            Actor actor) {}

    /**
     * What is done to the meeting that was planned for then and to all later ones.
     *
     * @param from original start of the first of them; the first of all when null
     * @param pattern what they are to be like; null to call them off
     */
    public record Command(
            CentreId centre,
            GroupId group,
            MeetingSeriesId series,
            Revision seen,
            @Nullable LocalDateTime from,
            @Nullable Pattern pattern,
            @Nullable String reason,
            Actor actor) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Dates(List<SeriesDates.Date> dates) implements Outcome {}

        record Done(MeetingSeriesView series) implements Outcome {}

        record Unknown() implements Outcome {}

        record SeriesUnknown() implements Outcome {}

        record NotAllowed() implements Outcome {}

        record GroupNotActive(GroupState state) implements Outcome {}

        record Flawed(MeetingPlan.Flaw flaw) implements Outcome {}

        record RuleRefused(RecurrenceRule.Fault fault, String part) implements Outcome {}

        record NoDates() implements Outcome {}

        record BeginsElsewhere(LocalDate nearest) implements Outcome {}

        record TooMany(int most) implements Outcome {}

        record Outdated() implements Outcome {}

        record Busy() implements Outcome {}

        record OccurrenceUnknown() implements Outcome {}
    }

    /** Writes nothing and promises nothing. */
    public Outcome preview(Wanted wanted) {
        return dates(
                wanted,
                (group, dates) -> new Outcome.Dates(dates.stream()
                        .map(date -> seriesDates.note(date.atTime(time(wanted)), group.zone()))
                        .toList()));
    }

    /** Plans a meeting on each date that has that time; the same ones when it was done under that id before. */
    public Outcome begin(MeetingSeriesId id, Wanted wanted) {
        return dates(wanted, (group, dates) -> {
            if (group.state() != GroupState.ACTIVE) {
                return new Outcome.GroupNotActive(group.state());
            }
            var occurrences = dates.stream()
                    .map(date -> date.atTime(time(wanted)))
                    .filter(start -> WallClock.moment(start, group.zone()).isPresent())
                    .map(start -> new Occurrence(
                            start, new MeetingId(ids.derived("meeting of series %s at %s".formatted(id, start)))))
                    .toList();
            if (occurrences.isEmpty()) {
                return new Outcome.NoDates();
            }
            var first = occurrences.getFirst().originalStart();
            var begun = new MeetingSeries(
                    id,
                    group.id(),
                    group.centre(),
                    group.zone(),
                    wanted.rule,
                    occurrences,
                    new Act(Deed.PLAN, first, wanted.pattern, null, now()),
                    1);
            var stored = register.add(begun)
                    ? begun
                    : register.find(group.centre(), id).orElseThrow();
            return new Outcome.Done(MeetingSeriesView.of(carryOut.carryOut(stored)));
        });
    }

    private static LocalTime time(Wanted wanted) {
        return wanted.start.toLocalTime();
    }

    public Outcome act(Command command) {
        return leading(
                command.centre,
                command.group,
                command.actor,
                group -> register.find(group.centre(), command.series)
                        .filter(series -> series.group().equals(group.id()))
                        .map(series -> act(series, group, command))
                        .orElseGet(Outcome.SeriesUnknown::new));
    }

    private Outcome act(MeetingSeries series, WorkingGroup group, Command command) {
        var pattern = command.pattern;
        if (pattern != null && group.state() != GroupState.ACTIVE) {
            return new Outcome.GroupNotActive(group.state());
        }
        var from = command.from == null ? series.occurrences().getFirst().originalStart() : command.from;
        if (pattern != null && pattern.length().compareTo(MeetingPlan.LONGEST) > 0) {
            return new Outcome.Flawed(MeetingPlan.Flaw.TOO_LONG);
        }
        var act = new Act(pattern == null ? Deed.CANCEL : Deed.CHANGE, from, pattern, command.reason, now());
        return switch (series.begin(command.seen::matches, act)) {
            case Beginning.Begun(var begun) ->
                register.save(begun)
                        ? new Outcome.Done(MeetingSeriesView.of(carryOut.carryOut(begun)))
                        : new Outcome.Outdated();
            case Beginning.Outdated() -> new Outcome.Outdated();
            case Beginning.Busy() -> new Outcome.Busy();
            case Beginning.OccurrenceUnknown() -> new Outcome.OccurrenceUnknown();
        };
    }

    private interface WithDates {

        Outcome of(WorkingGroup group, List<LocalDate> dates);
    }

    private Outcome dates(Wanted wanted, WithDates then) {
        return leading(wanted.centre, wanted.group, wanted.actor, group -> {
            var length = wanted.pattern.length();
            if (length.isZero() || length.isNegative()) {
                return new Outcome.Flawed(MeetingPlan.Flaw.ENDS_BEFORE_START);
            }
            if (length.compareTo(MeetingPlan.LONGEST) > 0) {
                return new Outcome.Flawed(MeetingPlan.Flaw.TOO_LONG);
            }
            return switch (seriesDates.of(wanted.start, wanted.rule, wanted.without, group.zone())) {
                case SeriesDates.Dates.Known(var dates) -> then.of(group, dates);
                case SeriesDates.Dates.RuleRefused(var fault, var part) -> new Outcome.RuleRefused(fault, part);
                case SeriesDates.Dates.None() -> new Outcome.NoDates();
                case SeriesDates.Dates.BeginsElsewhere(var nearest) -> new Outcome.BeginsElsewhere(nearest);
                case SeriesDates.Dates.TooMany(var most) -> new Outcome.TooMany(most);
                case SeriesDates.Dates.TooFar() -> new Outcome.Flawed(MeetingPlan.Flaw.OUT_OF_REACH);
            };
        });
    }

    private Outcome leading(CentreId centre, GroupId id, Actor actor, Function<WorkingGroup, Outcome> then) {
        Optional<AtMeetings.Seen> seen = atMeetings.group(centre, id, actor);
        if (seen.isEmpty()) {
            return new Outcome.Unknown();
        }
        return seen.get().standing().leads() ? then.apply(seen.get().group()) : new Outcome.NotAllowed();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
