package pl.krakow.centra.events.programme;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.domain.DraftPolicy;
import pl.krakow.centra.events.programme.domain.EventAbout;
import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.EventPlan;
import pl.krakow.centra.events.programme.domain.EventSeries;
import pl.krakow.centra.events.programme.domain.EventSeries.Act;
import pl.krakow.centra.events.programme.domain.EventSeries.Beginning;
import pl.krakow.centra.events.programme.domain.EventSeries.Deed;
import pl.krakow.centra.events.programme.domain.EventSeries.Occurrence;
import pl.krakow.centra.events.programme.domain.EventSeries.Pattern;
import pl.krakow.centra.events.programme.domain.EventSeries.Scope;
import pl.krakow.centra.events.programme.domain.EventSeriesRegister;
import pl.krakow.centra.events.programme.domain.Place;
import pl.krakow.centra.events.programme.domain.Refusal;
import pl.krakow.centra.events.programme.domain.SeriesId;
import pl.krakow.centra.events.programme.domain.SessionPlan;
import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.recurrence.domain.RecurrenceRule;
import pl.krakow.centra.kit.recurrence.domain.WallClock;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/** The coordinator looks ahead at a series of events, begins one, and acts on several of its events at once. */
@Component
@RequiredArgsConstructor
public class ActOnEventSeries {

    private final EventSeriesRegister register;
    private final CarryOutSeries carryOut;
    private final SeriesDates seriesDates;
    private final CentreCatalogue centres;
    private final Ids ids;
    private final Clock clock;

    /**
     * @param start of the first event, by the local clock
     * @param rule as RFC 5545 writes it
     * @param without dates of the rule to leave out
     */
    public record Wanted(
            CentreId centre,
            LocalDateTime start,
            Duration length,
            String rule,
            Set<LocalDate> without,
            EventAbout about,
            Place place) {}

    /**
     * @param occurrence the original start of the one it is seen from; null for the first
     * @param changed of a change, what they are to be
     */
    public record Command(
            CentreId centre,
            SeriesId series,
            Revision seen,
            Deed deed,
            Scope scope,
            @Nullable LocalDateTime occurrence,
            @Nullable Change changed,
            @Nullable String reason,
            Actor actor) {}

    /** What isn't named stays. */
    public record Change(
            @Nullable EventAbout about,
            @Nullable LocalTime start,
            @Nullable Duration length,
            @Nullable Place place) {}

    /** What came of looking ahead, or of an act. */
    public sealed interface Outcome {

        record Dates(List<SeriesDates.Date> dates) implements Outcome {}

        record Done(EventSeries series) implements Outcome {}

        record RuleRefused(RecurrenceRule.Fault fault, String part) implements Outcome {}

        record NoDates() implements Outcome {}

        record BeginsElsewhere(LocalDate nearest) implements Outcome {}

        record TooMany(int most) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}

        record Unknown() implements Outcome {}

        record Outdated() implements Outcome {}

        record Busy() implements Outcome {}

        record OccurrenceUnknown() implements Outcome {}
    }

    /** Writes nothing and promises nothing. */
    public Outcome preview(Wanted wanted) {
        var zone = zone(wanted.centre);
        return dates(
                wanted,
                zone,
                dates -> new Outcome.Dates(dates.stream()
                        .map(date -> seriesDates.note(date.atTime(wanted.start.toLocalTime()), zone))
                        .toList()));
    }

    /** Drafts an event on each date that has that time. */
    public Outcome begin(SeriesId id, Wanted wanted, Actor actor) {
        var zone = zone(wanted.centre);
        return dates(wanted, zone, dates -> {
            var occurrences = dates.stream()
                    .map(date -> date.atTime(wanted.start.toLocalTime()))
                    .filter(start -> WallClock.moment(start, zone).isPresent())
                    .map(start -> new Occurrence(
                            start, new EventId(ids.derived("event of series %s at %s".formatted(id, start))), 0))
                    .toList();
            if (occurrences.isEmpty()) {
                return new Outcome.NoDates();
            }
            var now = now();
            var first = occurrences.getFirst().originalStart();
            var begun = new EventSeries(
                    id,
                    wanted.centre.value(),
                    zone,
                    wanted.rule,
                    List.of(new Pattern(wanted.about, wanted.start.toLocalTime(), wanted.length, wanted.place)),
                    occurrences,
                    new Act(ids.next(), Deed.DRAFT, Scope.ALL, first, 0, null, actor.subject(), now),
                    null,
                    actor.subject(),
                    now,
                    1);
            var stored = register.add(begun)
                    ? begun
                    : register.find(begun.centre(), id).orElseThrow();
            return new Outcome.Done(carryOut.carryOut(stored));
        });
    }

    public Outcome act(Command command) {
        return register.find(command.centre.value(), command.series)
                .map(series -> act(series, command))
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome act(EventSeries series, Command command) {
        var from = command.occurrence == null ? series.occurrences().getFirst().originalStart() : command.occurrence;
        var changed = command.changed == null ? null : pattern(series, from, command);
        if (changed != null) {
            var refusal = refusal(changed, series.zone(), from);
            if (refusal.isPresent()) {
                return new Outcome.Refused(refusal.get());
            }
        }
        var act = new Act(
                ids.next(), command.deed, command.scope, from, 0, command.reason, command.actor.subject(), now());
        return switch (series.begin(command.seen::matches, act, changed)) {
            case Beginning.Begun(var begun) ->
                register.save(begun) ? new Outcome.Done(carryOut.carryOut(begun)) : new Outcome.Outdated();
            case Beginning.Outdated() -> new Outcome.Outdated();
            case Beginning.Busy() -> new Outcome.Busy();
            case Beginning.OccurrenceUnknown() -> new Outcome.OccurrenceUnknown();
        };
    }

    /** What isn't named stays: of one event what it is itself, of several what they are like. */
    private Pattern pattern(EventSeries series, LocalDateTime from, Command command) {
        var seen = series.occurrences().stream()
                .filter(each -> each.originalStart().equals(from))
                .findFirst();
        var was = seen.filter(_ -> command.scope == Scope.THIS)
                .flatMap(occurrence -> carryOut.asItIs(series, occurrence))
                .orElseGet(() ->
                        series.patterns().get(seen.map(Occurrence::pattern).orElse(0)));
        var change = Objects.requireNonNull(command.changed);
        return new Pattern(
                change.about == null ? was.about() : change.about,
                change.start == null ? was.start() : change.start,
                change.length == null ? was.length() : change.length,
                change.place == null ? was.place() : change.place);
    }

    private Optional<Refusal> refusal(Pattern pattern, ZoneId zone, LocalDateTime when) {
        if (pattern.length().compareTo(DraftPolicy.LONGEST) > 0) {
            return Optional.of(new Refusal.TooLong(0, DraftPolicy.LONGEST));
        }
        var start = when.toLocalDate().atTime(pattern.start()).atZone(zone).toInstant();
        return DraftPolicy.refusal(
                new EventPlan(
                        pattern.about(),
                        List.of(new SessionPlan(null, null, start, start.plus(pattern.length()), pattern.place()))),
                clock.instant());
    }

    private Outcome dates(Wanted wanted, ZoneId zone, Function<List<LocalDate>, Outcome> then) {
        var time = wanted.start.toLocalTime();
        var refusal = refusal(new Pattern(wanted.about, time, wanted.length, wanted.place), zone, wanted.start);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        return switch (seriesDates.of(wanted.start, wanted.rule, wanted.without, zone)) {
            case SeriesDates.Dates.Known(var dates) -> then.apply(dates);
            case SeriesDates.Dates.RuleRefused(var fault, var part) -> new Outcome.RuleRefused(fault, part);
            case SeriesDates.Dates.None() -> new Outcome.NoDates();
            case SeriesDates.Dates.BeginsElsewhere(var nearest) -> new Outcome.BeginsElsewhere(nearest);
            case SeriesDates.Dates.TooMany(var most) -> new Outcome.TooMany(most);
            case SeriesDates.Dates.TooFar() -> new Outcome.Refused(new Refusal.OutOfReach(0));
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private ZoneId zone(CentreId centre) {
        return centres.find(centre).map(Centre::zone).orElseThrow();
    }
}
