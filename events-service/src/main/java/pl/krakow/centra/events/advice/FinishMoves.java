package pl.krakow.centra.events.advice;

import java.time.Instant;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.AdviserDayId;
import pl.krakow.centra.events.advice.domain.Appointment;
import pl.krakow.centra.events.advice.domain.Arrival;
import pl.krakow.centra.events.advice.domain.Duty;
import pl.krakow.centra.events.advice.domain.Leaving;
import pl.krakow.centra.events.advice.domain.Visits;

/**
 * Takes an appointment from where it was to where its time is kept: it leaves there, then it arrives here. Safe to be done
 * twice, by whoever comes first: the mover, who hears that the room is granted, or the sweep.
 */
@Component
@RequiredArgsConstructor
class FinishMoves {

    private final OnTheDay onTheDay;
    private final Visits visits;

    /** The appointment as it arrived; nothing when it was cancelled meanwhile or the move given up. */
    Optional<Appointment> finish(AdviserDayId to, Arrival arrival) {
        if (isCalledOff(to, arrival) && onTheDay.decide(arrival.from(), day -> day.voidMove(arrival.move()))) {
            turnAway(to, arrival);
            return Optional.empty();
        }
        var leaving = onTheDay.decide(arrival.from(), day -> day.leave(arrival));
        return switch (leaving) {
            case Leaving.Left left -> arrive(to, arrival);
            case Leaving.Gone gone -> {
                turnAway(to, arrival);
                yield Optional.empty();
            }
        };
    }

    /** Whether there is nothing to arrive in any more. */
    private boolean isCalledOff(AdviserDayId to, Arrival arrival) {
        return onTheDay.decide(
                to,
                day -> day.duty(arrival.appointment().duty())
                        .filter(Duty::cancelled)
                        .isPresent());
    }

    /** The deadline has passed: finishes what is ready, gives up what isn't. */
    void settle(AdviserDayId to, Arrival arrival, Instant now) {
        if (arrival.deadline().isAfter(now)) {
            return;
        }
        if (arrival.isReady()) {
            finish(to, arrival);
        } else if (onTheDay.decide(arrival.from(), day -> day.voidMove(arrival.move()))) {
            turnAway(to, arrival);
        } else {
            arrive(to, arrival);
        }
    }

    private Optional<Appointment> arrive(AdviserDayId to, Arrival arrival) {
        var arrived = onTheDay.decide(
                to,
                day -> day.arrive(arrival.move())
                        .map(appointment -> new Here(
                                appointment,
                                day.duty(appointment.duty()).orElseThrow().centre())));
        arrived.ifPresent(here -> visits.find(here.appointment().id())
                .filter(visit ->
                        !visit.adviser().equals(to.adviser()) || !visit.centre().equals(here.centre()))
                .ifPresent(visit -> visits.save(visit.heldBy(to.adviser(), here.centre()))));
        return arrived.map(Here::appointment);
    }

    private record Here(Appointment appointment, String centre) {}

    private void turnAway(AdviserDayId to, Arrival arrival) {
        onTheDay.decide(to, day -> {
            day.turnAway(arrival.move());
            return to;
        });
    }
}
