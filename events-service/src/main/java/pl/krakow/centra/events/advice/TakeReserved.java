package pl.krakow.centra.events.advice;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.AdviceLinks;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.AppointmentState;
import pl.krakow.centra.events.advice.domain.Step;
import pl.krakow.centra.events.advice.domain.Visits;

/**
 * Who has a time reserved takes it, or doesn't want it. Of a confirmation and the deadline whichever is written first counts;
 * the other finds it done.
 */
@Component
@RequiredArgsConstructor
class TakeReserved {

    private final OnTheDay onTheDay;
    private final Whereabouts whereabouts;
    private final Visits visits;
    private final AdviceLinks links;
    private final AppointmentsAhead ahead;
    private final AdviceSettings settings;
    private final CentreDay centreDay;

    /** What came of taking it. */
    sealed interface Taking {

        record Taken() implements Taking {}

        /** Nothing is reserved, or not any more. */
        record Gone() implements Taking {}

        record Refused(Step.Refused why) implements Taking {}

        /** The person has as many ahead as anybody may. */
        record TooMany(int most) implements Taking {}
    }

    Taking take(AppointmentId id) {
        var found = whereabouts.of(id);
        var visit = visits.find(id);
        if (found.isEmpty() || visit.isEmpty()) {
            return new Taking.Gone();
        }
        boolean isReserved = found.get().appointment().state() == AppointmentState.RESERVED;
        if (isReserved && ahead.areEnough(visit.get().subject(), visit.get().who(), id)) {
            return new Taking.TooMany(settings.mostAhead());
        }
        var now = centreDay.now();
        var roomUntil = now.plus(settings.roomWithin());
        return switch (onTheDay.decide(found.get().day().id(), day -> day.confirm(id, roomUntil, now))) {
            case Step.Taken _ -> {
                visits.claimed(id);
                yield new Taking.Taken();
            }
            case Step.Unknown(), Step.TooLate() -> new Taking.Gone();
            case Step.Refused why -> new Taking.Refused(why);
            case Step.DutyChanged _ -> throw new IllegalStateException("that was about an appointment");
        };
    }

    /** Nothing of it is left; false when it isn't reserved any more because it was taken. */
    boolean decline(AppointmentId id) {
        var found = whereabouts.of(id);
        boolean declined = found.filter(there -> onTheDay.decide(there.day().id(), day -> day.decline(id)))
                .isPresent();
        if (declined) {
            visits.remove(id);
            links.forget(id.value());
        }
        return declined || whereabouts.of(id).isEmpty();
    }
}
