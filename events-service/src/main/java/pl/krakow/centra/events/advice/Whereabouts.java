package pl.krakow.centra.events.advice;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.AdviserDay;
import pl.krakow.centra.events.advice.domain.AdviserDays;
import pl.krakow.centra.events.advice.domain.Appointment;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.AppointmentState;
import pl.krakow.centra.events.advice.domain.Arrival;
import pl.krakow.centra.events.advice.domain.Duty;

/**
 * Finds where appointments are. Whoever looks finds each exactly once, also in the middle of a move: where it was until it
 * has left there, and from then on where it is about to arrive.
 */
@Component
@RequiredArgsConstructor
public class Whereabouts {

    private final AdviserDays days;

    /**
     * An appointment on its day.
     *
     * @param moving where it is going to be, while a move waits for a room
     */
    public record Found(
            AdviserDay day,
            Appointment appointment,
            Duty duty,
            @Nullable Moving moving) {}

    /** A move that waits for a room. */
    public record Moving(AdviserDay day, Arrival arrival, Duty duty) {}

    public Optional<Found> of(AppointmentId id) {
        return Optional.ofNullable(among(days.of(id), List.of(id)).get(id));
    }

    public Map<AppointmentId, Found> of(Collection<AppointmentId> ids) {
        return ids.isEmpty() ? Map.of() : among(days.of(ids), ids);
    }

    private static Map<AppointmentId, Found> among(List<AdviserDay> found, Collection<AppointmentId> ids) {
        var all = new HashMap<AppointmentId, Found>();
        for (var id : ids) {
            var arriving = found.stream()
                    .flatMap(day -> day.contents().arrivals().stream()
                            .filter(arrival -> arrival.appointment().id().equals(id))
                            .map(arrival -> new Moving(
                                    day,
                                    arrival,
                                    day.duty(arrival.appointment().duty()).orElseThrow())))
                    .toList();
            var standing = found.stream()
                    .flatMap(day -> day.appointment(id).stream().map(each -> found(day, each, arriving)))
                    .toList();
            standing.stream()
                    .filter(each -> each.appointment().state() != AppointmentState.MOVED_AWAY)
                    .findFirst()
                    .or(() -> standing.stream()
                            .flatMap(trace -> departed(trace, arriving).stream())
                            .findFirst())
                    .ifPresent(each -> all.put(id, each));
        }
        return all;
    }

    private static Found found(AdviserDay day, Appointment appointment, List<Moving> arriving) {
        return new Found(
                day,
                appointment,
                day.duty(appointment.duty()).orElseThrow(),
                arriving.isEmpty() ? null : arriving.getFirst());
    }

    private static Optional<Found> departed(Found trace, List<Moving> arriving) {
        return arriving.stream()
                .filter(moving ->
                        moving.arrival().move().equals(trace.appointment().movedBy()))
                .findFirst()
                .map(moving -> new Found(moving.day(), moving.arrival().appointment(), moving.duty(), null));
    }
}
