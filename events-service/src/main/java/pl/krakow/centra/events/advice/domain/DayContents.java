package pl.krakow.centra.events.advice.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import pl.krakow.centra.events.rooms.domain.RoomRequestId;

/**
 * What stands on an adviser's day.
 *
 * @param voids moves that will never depart from here
 */
public record DayContents(
        List<Duty> duties,
        List<Appointment> appointments,
        List<Arrival> arrivals,
        List<GivenUp> givenUp,
        Set<UUID> voids) {

    public static final DayContents NOTHING = new DayContents(List.of(), List.of(), List.of(), List.of(), Set.of());

    public DayContents {
        duties = List.copyOf(duties);
        appointments = List.copyOf(appointments);
        arrivals = List.copyOf(arrivals);
        givenUp = List.copyOf(givenUp);
        voids = Set.copyOf(voids);
    }

    /** Every room that is asked for. */
    public Stream<RoomClaim> claims() {
        return Stream.of(
                        duties.stream().map(duty -> Optional.ofNullable(duty.room())),
                        appointments.stream().map(appointment -> Optional.ofNullable(appointment.room())),
                        arrivals.stream()
                                .map(arrival -> Optional.ofNullable(
                                        arrival.appointment().room())))
                .flatMap(each -> each)
                .flatMap(Optional::stream);
    }

    /** Every request booking-service may still answer. */
    public List<RoomRequestId> requests() {
        return Stream.concat(claims().map(RoomClaim::request), givenUp.stream().map(GivenUp::request))
                .distinct()
                .toList();
    }

    public boolean awaitsRooms() {
        return !givenUp.isEmpty() || claims().anyMatch(RoomClaim::isAwaited);
    }

    /** When the first thing runs out that is waited for. */
    public Optional<Instant> due() {
        return Stream.concat(
                        appointments.stream().flatMap(each -> Optional.ofNullable(each.deadline()).stream()),
                        arrivals.stream().map(Arrival::deadline))
                .min(Instant::compareTo);
    }

    Optional<Duty> duty(DutyId id) {
        return duties.stream().filter(duty -> duty.id().equals(id)).findFirst();
    }

    Optional<Appointment> appointment(AppointmentId id) {
        return appointments.stream()
                .filter(appointment -> appointment.id().equals(id))
                .findFirst();
    }

    Optional<Arrival> arrival(UUID move) {
        return arrivals.stream().filter(arrival -> arrival.move().equals(move)).findFirst();
    }

    DayContents with(Duty duty) {
        return new DayContents(
                replaced(duties, duty, duties.stream().filter(old -> old.id().equals(duty.id()))),
                appointments,
                arrivals,
                givenUp,
                voids);
    }

    DayContents with(Appointment appointment) {
        return new DayContents(
                duties,
                replaced(
                        appointments,
                        appointment,
                        appointments.stream().filter(old -> old.id().equals(appointment.id()))),
                arrivals,
                givenUp,
                voids);
    }

    DayContents without(Appointment appointment) {
        return new DayContents(
                duties,
                appointments.stream()
                        .filter(old -> !old.id().equals(appointment.id()))
                        .toList(),
                arrivals,
                givenUp,
                voids);
    }

    DayContents with(Arrival arrival) {
        return new DayContents(
                duties,
                appointments,
                replaced(
                        arrivals,
                        arrival,
                        arrivals.stream().filter(old -> old.move().equals(arrival.move()))),
                givenUp,
                voids);
    }

    DayContents without(Arrival arrival) {
        return new DayContents(
                duties,
                appointments,
                arrivals.stream()
                        .filter(old -> !old.move().equals(arrival.move()))
                        .toList(),
                givenUp,
                voids);
    }

    DayContents with(GivenUp request) {
        return new DayContents(duties, appointments, arrivals, replaced(givenUp, request, Stream.empty()), voids);
    }

    DayContents withGivenUp(List<GivenUp> left) {
        return new DayContents(duties, appointments, arrivals, left, voids);
    }

    DayContents withVoid(UUID move) {
        return new DayContents(
                duties,
                appointments,
                arrivals,
                givenUp,
                Set.copyOf(Stream.concat(voids.stream(), Stream.of(move)).toList()));
    }

    private static <T> List<T> replaced(List<T> all, T one, Stream<T> old) {
        var gone = old.toList();
        return gone.isEmpty()
                ? Stream.concat(all.stream(), Stream.of(one)).toList()
                : all.stream().map(each -> gone.contains(each) ? one : each).toList();
    }
}
