package pl.krakow.centra.events.studyvisits;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.PlannedEvents;
import pl.krakow.centra.events.programme.PlannedEvents.PlannedEvent;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.studyvisits.domain.Deciding;
import pl.krakow.centra.events.studyvisits.domain.StudyVisit;
import pl.krakow.centra.events.studyvisits.domain.StudyVisits;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.race.Attempts;

/** The one door to a study visit for whoever changes it: loads it, lets it decide, saves what changed, and else again. */
@Component
@RequiredArgsConstructor
class OnTheVisit {

    static final String KIND = "STUDY_VISIT";

    private final StudyVisits visits;
    private final PlannedEvents events;
    private final Clock clock;

    /** What came of a change. */
    sealed interface Outcome {

        record Done(StudyVisit visit, PlannedEvent event) implements Outcome {}

        record EventUnknown() implements Outcome {}

        /** The event is of another kind. */
        record NotAVisit() implements Outcome {}

        record Refused(Deciding why) implements Outcome {}
    }

    Outcome change(CentreId centre, EventId id, BiFunction<StudyVisit, Instant, Deciding> act) {
        var event = events.find(centre.value(), id.value());
        if (event.isEmpty()) {
            return new Outcome.EventUnknown();
        }
        if (!event.get().kind().equals(KIND)) {
            return new Outcome.NotAVisit();
        }
        return Attempts.untilWon(() -> {
            var visit = visits.find(id).orElseGet(() -> StudyVisit.blank(id, centre.value()));
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var came = act.apply(visit, now);
            if (!(came instanceof Deciding.Done)) {
                return Optional.of(new Outcome.Refused(came));
            }
            return !visit.isChanged() || visits.save(visit, now)
                    ? Optional.of(new Outcome.Done(visit, event.get()))
                    : Optional.empty();
        });
    }

    /** A visit of the centre; a blank one when nothing was said of it yet. Nothing when the event is none. */
    Optional<Known> find(CentreId centre, EventId id) {
        return events.find(centre.value(), id.value())
                .filter(event -> event.kind().equals(KIND))
                .map(event -> new Known(visits.find(id).orElseGet(() -> StudyVisit.blank(id, centre.value())), event));
    }

    /** A visit and its event. */
    record Known(StudyVisit visit, PlannedEvent event) {}
}
