package pl.krakow.centra.events.programme.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongPredicate;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.recurrence.domain.WallClock;

/**
 * Events that repeat by a rule: what was meant. Its events are events like any other, and each is what is true of it.
 *
 * <p>An act on several events is written down here before anything is done, and carried out event by event. Each of its
 * steps may be repeated, so whoever finds an act that isn't finished goes on with it.
 *
 * @param rule as RFC 5545 writes it, of the dates it began with
 * @param patterns what its events are like; only added to
 * @param act what is under way
 * @param last what came of the act before
 * @param revision one more with each step
 */
public record EventSeries(
        SeriesId id,
        String centre,
        ZoneId zone,
        String rule,
        List<Pattern> patterns,
        List<Occurrence> occurrences,
        @Nullable Act act,
        @Nullable Result last,
        String by,
        Instant begunAt,
        long revision) {

    /** @param start by the local clock */
    public record Pattern(EventAbout about, LocalTime start, Duration length, Place place) {

        /** Nothing in the hour that doesn't come when the clocks are put forward. */
        Optional<SessionPlan> session(LocalDateTime originalStart, ZoneId zone) {
            return WallClock.moment(originalStart.toLocalDate().atTime(start), zone)
                    .map(from -> new SessionPlan(null, null, from, from.plus(length), place));
        }
    }

    /**
     * @param originalStart names it for ever, whatever its event is moved to
     * @param pattern which of the patterns its event is like, unless it has something of its own
     */
    public record Occurrence(LocalDateTime originalStart, EventId event, int pattern) {}

    /** Which events an act is about, seen from one of them. */
    public enum Scope {
        THIS,
        THIS_AND_FOLLOWING,
        ALL
    }

    /** What is done to them. */
    public enum Deed {
        DRAFT,
        PUBLISH,
        CHANGE,
        CANCEL
    }

    /**
     * @param from the occurrence it is seen from
     * @param pattern of a change, which one they are to be like
     * @param reason of a cancellation, told to the public
     */
    public record Act(
            UUID id,
            Deed deed,
            Scope scope,
            LocalDateTime from,
            int pattern,
            @Nullable String reason,
            String by,
            Instant since) {

        public boolean includes(Occurrence occurrence) {
            return switch (scope) {
                case THIS -> occurrence.originalStart.equals(from);
                case THIS_AND_FOLLOWING -> !occurrence.originalStart.isBefore(from);
                case ALL -> true;
            };
        }
    }

    /**
     * @param done to how many events
     * @param left how many were left alone: over, cancelled, without a room to be announced with, or with something of
     *     their own
     */
    public record Result(Deed deed, int done, int left, Instant at) {}

    public EventSeries {
        patterns = List.copyOf(patterns);
        occurrences = List.copyOf(occurrences);
    }

    /** What comes of beginning an act. */
    public sealed interface Beginning {

        record Begun(EventSeries series) implements Beginning {}

        record Outdated() implements Beginning {}

        /** Another act is under way. */
        record Busy() implements Beginning {}

        record OccurrenceUnknown() implements Beginning {}
    }

    /** @param changed of a change, what the events are to be like */
    public Beginning begin(LongPredicate seen, Act wanted, @Nullable Pattern changed) {
        if (!seen.test(revision)) {
            return new Beginning.Outdated();
        }
        if (act != null) {
            return new Beginning.Busy();
        }
        if (occurrences.stream().noneMatch(each -> each.originalStart.equals(wanted.from))) {
            return new Beginning.OccurrenceUnknown();
        }
        var more = new ArrayList<>(patterns);
        if (changed != null) {
            more.add(changed);
        }
        var numbered = new Act(
                wanted.id,
                wanted.deed,
                wanted.scope,
                wanted.from,
                more.size() - 1,
                wanted.reason,
                wanted.by,
                wanted.since);
        return new Beginning.Begun(
                new EventSeries(id, centre, zone, rule, more, occurrences, numbered, last, by, begunAt, revision + 1));
    }

    /** The act is done. */
    public EventSeries finish(Act done, Result result) {
        var then = occurrences.stream()
                .map(each -> done.deed == Deed.CHANGE && done.includes(each)
                        ? new Occurrence(each.originalStart, each.event, done.pattern)
                        : each)
                .toList();
        return new EventSeries(id, centre, zone, rule, patterns, then, null, result, by, begunAt, revision + 1);
    }

    /** What the occurrence's event is like by its pattern; nothing on a date that hasn't that time. */
    public Optional<EventPlan> plan(Occurrence occurrence, int pattern) {
        var like = patterns.get(pattern);
        return like.session(occurrence.originalStart, zone).map(session -> new EventPlan(like.about, List.of(session)));
    }

    /**
     * What the event is to be after a change: like the new pattern, except for what it has of its own – its time and place,
     * or its words and numbers, each separately. One by itself is changed in full.
     */
    public EventPlan changed(ProgrammeEvent event, Occurrence occurrence, Act change) {
        var is = new EventPlan(
                event.details().about(),
                event.details().sessions().stream().map(SessionPlan::of).toList());
        var was = plan(occurrence, occurrence.pattern);
        var wanted = plan(occurrence, change.pattern);
        if (wanted.isEmpty()) {
            return is;
        }
        boolean one = change.scope == Scope.THIS;
        boolean keepsAbout =
                !one && !was.map(EventPlan::about).filter(is.about()::equals).isPresent();
        boolean keepsTimes = !one && !was.filter(plan -> isAt(plan, event)).isPresent();
        return new EventPlan(
                keepsAbout ? is.about() : wanted.get().about(),
                keepsTimes ? is.sessions() : named(wanted.get().sessions(), is.sessions()));
    }

    private static List<SessionPlan> named(List<SessionPlan> wanted, List<SessionPlan> known) {
        var session = wanted.getFirst();
        return List.of(new SessionPlan(
                known.getFirst().id(), session.title(), session.start(), session.end(), session.place()));
    }

    private static boolean isAt(EventPlan plan, ProgrammeEvent event) {
        var sessions = event.details().sessions();
        var session = sessions.getFirst();
        var planned = plan.sessions().getFirst();
        return sessions.size() == 1
                && session.start().equals(planned.start())
                && session.end().equals(planned.end())
                && session.place().equals(planned.place());
    }
}
