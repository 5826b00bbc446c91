package pl.krakow.centra.events.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.domain.Decision;
import pl.krakow.centra.events.programme.domain.DraftPolicy;
import pl.krakow.centra.events.programme.domain.EventSeries;
import pl.krakow.centra.events.programme.domain.EventSeries.Act;
import pl.krakow.centra.events.programme.domain.EventSeries.Occurrence;
import pl.krakow.centra.events.programme.domain.EventSeries.Pattern;
import pl.krakow.centra.events.programme.domain.EventSeries.Result;
import pl.krakow.centra.events.programme.domain.EventSeriesRegister;
import pl.krakow.centra.events.programme.domain.EventState;
import pl.krakow.centra.events.programme.domain.Origin;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.programme.domain.ProgrammeEvents;
import pl.krakow.centra.events.rooms.domain.RoomState;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.race.Attempts;

/**
 * Carries out the act of a series, event by event, from the beginning or from wherever it was left. An event that is as the
 * act wants it already is passed over, so a second time changes nothing.
 */
@Component
@RequiredArgsConstructor
class CarryOutSeries {

    private final EventSeriesRegister register;
    private final ProgrammeEvents events;
    private final StaffViews views;
    private final Ids ids;
    private final Clock clock;

    /** The series as it is when its act is done, or somebody else has done it. */
    EventSeries carryOut(EventSeries begun) {
        var act = begun.act();
        if (act == null) {
            return begun;
        }
        int done = 0;
        int left = 0;
        for (var occurrence : begun.occurrences()) {
            if (!act.includes(occurrence)) {
                continue;
            }
            var now = register.find(begun.centre(), begun.id()).orElseThrow();
            if (now.act() == null || !now.act().id().equals(act.id())) {
                return now;
            }
            if (step(begun, occurrence, act)) {
                done++;
            } else {
                left++;
            }
        }
        var finished = begun.finish(act, new Result(act.deed(), done, left, now()));
        return register.save(finished)
                ? finished
                : register.find(begun.centre(), begun.id()).orElseThrow();
    }

    /** What the occurrence's event is like by itself; of several sessions when and where they are is the series' word. */
    Optional<Pattern> asItIs(EventSeries series, Occurrence occurrence) {
        return events.find(series.centre(), occurrence.event())
                .map(ProgrammeEvent::details)
                .map(details -> {
                    var session = details.sessions().getFirst();
                    var like = series.patterns().get(occurrence.pattern());
                    return details.sessions().size() > 1
                            ? new Pattern(details.about(), like.start(), like.length(), like.place())
                            : new Pattern(
                                    details.about(),
                                    session.start().atZone(series.zone()).toLocalTime(),
                                    session.length(),
                                    session.place());
                });
    }

    /** Whether the event is as the act wants it now. */
    private boolean step(EventSeries series, Occurrence occurrence, Act act) {
        if (act.deed() == EventSeries.Deed.DRAFT) {
            return draft(series, occurrence);
        }
        return Attempts.untilWon(() -> {
            var event = events.find(series.centre(), occurrence.event());
            if (event.isEmpty()) {
                return Optional.of(false);
            }
            return switch (decide(series, occurrence, event.get(), act)) {
                case Decision.Decided decided -> events.save(decided) ? Optional.of(true) : Optional.empty();
                case Decision.Unchanged _ -> Optional.of(true);
                default -> Optional.of(false);
            };
        });
    }

    private boolean draft(EventSeries series, Occurrence occurrence) {
        var plan = series.plan(occurrence, occurrence.pattern());
        var now = now();
        if (plan.isEmpty() || DraftPolicy.refusal(plan.get(), now).isPresent()) {
            return false;
        }
        events.add(ProgrammeEvent.draft(
                occurrence.event(),
                series.centre(),
                series.zone(),
                plan.get().ofNew(occurrence.event(), ids::derived),
                new Origin(
                        series.by(), series.begunAt(), new Origin.Part(series.id(), occurrence.originalStart()), null),
                now));
        return true;
    }

    private Decision decide(EventSeries series, Occurrence occurrence, ProgrammeEvent event, Act act) {
        var now = now();
        return switch (act.deed()) {
            case DRAFT -> new Decision.Unchanged(event);
            case PUBLISH -> publish(event, act, now);
            case CANCEL ->
                event.state() == EventState.CANCELLED
                        ? new Decision.Unchanged(event)
                        : event.isOver(now) ? new Decision.AlreadyOver() : event.cancel(_ -> true, act.reason(), now);
            case CHANGE ->
                event.details().start().isAfter(now) || event.state() == EventState.POSTPONED
                        ? event.change(
                                _ -> true,
                                series.changed(event, occurrence, act).of(event, ids::derived),
                                now)
                        : new Decision.AlreadyOver();
        };
    }

    /** What is over is announced by itself only, by who wants it counted; never along with what is to come. */
    private Decision publish(ProgrammeEvent event, Act act, Instant now) {
        if (event.state() == EventState.PUBLISHED) {
            return new Decision.Unchanged(event);
        }
        if (act.scope() != EventSeries.Scope.THIS && event.isOver(now)) {
            return new Decision.AlreadyOver();
        }
        return views.room(event).filter(RoomState::isWithoutRoom).isPresent()
                ? new Decision.NotPossible(event.state())
                : event.publish(_ -> true, now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
