package pl.krakow.centra.events.studyvisits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.PlannedEvents;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.studyvisits.domain.Deciding;
import pl.krakow.centra.events.studyvisits.domain.SelectionRules;
import pl.krakow.centra.events.studyvisits.domain.StudyVisit;
import pl.krakow.centra.events.studyvisits.domain.VisitPlan;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/** The coordinator says whom a study visit goes to and by what it is decided who goes; everybody may read it. */
@Component
@RequiredArgsConstructor
public class PlanVisit {

    private final OnTheVisit onTheVisit;
    private final Clock clock;

    /** Who changes which visit as they saw it. */
    public record Command(CentreId centre, EventId event, Revision seen) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Done(VisitView visit) implements Outcome {}

        record EventUnknown() implements Outcome {}

        record NotAVisit() implements Outcome {}

        record Refused(Deciding why) implements Outcome {}
    }

    public Outcome plan(Command command, VisitPlan plan) {
        return change(command, (visit, seen) -> visit.plan(plan, seen::matches));
    }

    public Outcome selectBy(Command command, SelectionRules rules) {
        return change(command, (visit, seen) -> visit.selectBy(rules, seen::matches));
    }

    private Outcome change(Command command, BiFunction<StudyVisit, Revision, Deciding> act) {
        return switch (onTheVisit.change(command.centre, command.event, (visit, _) -> act.apply(visit, command.seen))) {
            case OnTheVisit.Outcome.Done(var visit, var event) ->
                new Outcome.Done(VisitView.of(visit, event.zone(), true));
            case OnTheVisit.Outcome.EventUnknown() -> new Outcome.EventUnknown();
            case OnTheVisit.Outcome.NotAVisit() -> new Outcome.NotAVisit();
            case OnTheVisit.Outcome.Refused(var why) -> new Outcome.Refused(why);
        };
    }

    /** The visit; what isn't announced, to the centre's staff only. Nothing when the event is none. */
    public Optional<VisitView> find(CentreId centre, EventId id, Actor actor) {
        return onTheVisit.find(centre, id).flatMap(known -> {
            var zone = known.event().zone();
            boolean staff = actor.isStaffOf(centre, LocalDate.now(clock.withZone(zone)));
            return staff || known.event().status() != PlannedEvents.Status.DRAFT
                    ? Optional.of(VisitView.of(known.visit(), zone, staff))
                    : Optional.empty();
        });
    }
}
