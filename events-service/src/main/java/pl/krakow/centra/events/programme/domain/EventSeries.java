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
 * @param patterns what its events are like; an act may add one, and those no event is like go when it is done
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

        boolean isWhenAndWhere(Pattern other) {
            return start.equals(other.start) && length.equals(other.length) && place.equals(other.place);
        }

        /** Nothing in the hour that doesn't come when the clocks are put forward. */
        Optional<SessionPlan> session(LocalDateTime day, ZoneId zone) {
            return WallClock.moment(day.toLocalDate().atTime(start), zone)
                    .map(from -> new SessionPlan(null, null, from, from.plus(length), place));
        }
    }

    /**
     * @param originalStart names it for ever, whatever its event is moved to
     * @param pattern which of the patterns its event is like, unless it has something of its own
     */
    public record Occurrence(LocalDateTime originalStart, EventId event, int pattern) {

        Occurrence like(int another) {
            return another == pattern ? this : new Occurrence(originalStart, event, another);
        }
    }

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

        /** Whether what it makes of its events is theirs together from then on. What one has of its own is no pattern. */
        boolean isForGood() {
            return deed == Deed.CHANGE && scope != Scope.THIS;
        }

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

    /** The act is done. Patterns that no event is like any more are forgotten: a series may be changed any number of times. */
    public EventSeries finish(Act done, Result result) {
        var then = occurrences.stream()
                .map(each -> done.isForGood() && done.includes(each) ? each.like(done.pattern) : each)
                .toList();
        var used = then.stream().map(Occurrence::pattern).distinct().sorted().toList();
        return new EventSeries(
                id,
                centre,
                zone,
                rule,
                used.stream().map(patterns::get).toList(),
                then.stream().map(each -> each.like(used.indexOf(each.pattern))).toList(),
                null,
                result,
                by,
                begunAt,
                revision + 1);
    }

    /** What most of its events are like. */
    public Pattern usual() {
        var events = new int[patterns.size()];
        occurrences.forEach(each -> events[each.pattern]++);
        int most = 0;
        for (int pattern = 1; pattern < events.length; pattern++) {
            most = events[pattern] > events[most] ? pattern : most;
        }
        return patterns.get(most);
    }

    /** What the occurrence's event is like by its pattern; nothing on a date that hasn't that time. */
    public Optional<EventPlan> plan(Occurrence occurrence, int pattern) {
        var like = patterns.get(pattern);
        return like.session(occurrence.originalStart, zone).map(session -> new EventPlan(like.about, List.of(session)));
    }

    /**
     * What the event is to be after a change: like the new pattern in what was changed – its time and place, or its words and
     * numbers, each separately –, unless it has that of its own. One by itself is changed in full, on the day it is on.
     */
    public EventPlan changed(ProgrammeEvent event, Occurrence occurrence, Act change) {
        var is = new EventPlan(
                event.details().about(),
                event.details().sessions().stream().map(SessionPlan::of).toList());
        boolean one = change.scope == Scope.THIS;
        var before = patterns.get(seenFrom(change).pattern);
        var after = patterns.get(change.pattern);
        var day = one ? event.details().start().atZone(zone).toLocalDateTime() : occurrence.originalStart;
        var wanted = after.session(day, zone);
        if (wanted.isEmpty()) {
            return is;
        }
        var was = plan(occurrence, occurrence.pattern);
        boolean keepsAbout = !one
                && (before.about.equals(after.about)
                        || !was.map(EventPlan::about).filter(is.about()::equals).isPresent());
        boolean keepsTimes = one
                ? is.sessions().size() > 1 && before.isWhenAndWhere(after)
                : before.isWhenAndWhere(after)
                        || !was.filter(plan -> isAt(plan, event)).isPresent();
        return new EventPlan(
                keepsAbout ? is.about() : after.about, keepsTimes ? is.sessions() : named(wanted.get(), is.sessions()));
    }

    private Occurrence seenFrom(Act change) {
        return occurrences.stream()
                .filter(each -> each.originalStart.equals(change.from))
                .findFirst()
                .orElseThrow();
    }

    private static List<SessionPlan> named(SessionPlan wanted, List<SessionPlan> known) {
        return List.of(
                new SessionPlan(known.getFirst().id(), wanted.title(), wanted.start(), wanted.end(), wanted.place()));
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
