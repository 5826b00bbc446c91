package pl.krakow.centra.booking.closures.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.booking.closures.domain.Closure;
import pl.krakow.centra.booking.closures.domain.Closure.Hit;
import pl.krakow.centra.booking.closures.domain.Closure.Keeping;
import pl.krakow.centra.booking.closures.domain.Closure.State;
import pl.krakow.centra.booking.closures.domain.ClosureId;
import pl.krakow.centra.booking.closures.domain.ClosurePlan;
import pl.krakow.centra.booking.closures.domain.Closures;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.rooms.domain.Hours;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.kit.outbox.PendingEvent;

/**
 * A closure as stored.
 *
 * @param to the last date, ISO 8601, which sorts like the date
 * @param watchUntil there while the sweep is to look after it
 */
@Document(ClosureDocument.COLLECTION)
@TypeAlias("closure")
record ClosureDocument(
        @Id UUID id,
        long version,
        String centre,
        List<String> rooms,
        String from,
        String to,
        @Nullable String hours,
        String reason,
        String state,
        List<String> closedRooms,
        List<HitDocument> hits,
        Map<String, KeepingDocument> kept,
        List<StepDocument> steps,
        @Nullable Instant watchUntil,
        @Nullable Boolean told,
        @Nullable List<PendingEvent> outbox,
        @Nullable Instant outboxSince) {

    static final String COLLECTION = "closures";

    record HitDocument(UUID booking, String room, String date) {}

    record KeepingDocument(String by, Instant at, @Nullable String reason) {}

    record StepDocument(
            String kind, String by, Instant at, @Nullable String reason) {}

    /** @param news what it has to tell when it is made; nothing for a change, which adds its own */
    static ClosureDocument of(
            Closure closure, long version, @Nullable Instant watchUntil, @Nullable List<PendingEvent> news) {
        var plan = closure.plan();
        var hours = plan.hours();
        var kept = new TreeMap<String, KeepingDocument>();
        closure.kept()
                .forEach((booking, keeping) -> kept.put(
                        booking.toString(), new KeepingDocument(keeping.by(), keeping.at(), keeping.reason())));
        return new ClosureDocument(
                closure.id().value(),
                version,
                plan.centre(),
                plan.rooms().stream().sorted().toList(),
                plan.from().toString(),
                plan.to().toString(),
                hours == null ? null : hours.toString(),
                plan.reason(),
                closure.state().name(),
                closure.closedRooms().stream().map(RoomId::room).sorted().toList(),
                closure.hits().stream()
                        .map(hit -> new HitDocument(
                                hit.booking().value(),
                                hit.room().room(),
                                hit.date().toString()))
                        .toList(),
                kept,
                closure.steps().stream()
                        .map(step -> new StepDocument(step.kind().name(), step.by(), step.at(), step.reason()))
                        .toList(),
                watchUntil,
                news == null ? null : true,
                news,
                news == null ? null : closure.begunAt());
    }

    Closures.Stored toStored() {
        var closure = new Closure(
                new ClosureId(id),
                new ClosurePlan(
                        centre,
                        Set.copyOf(rooms),
                        LocalDate.parse(from),
                        LocalDate.parse(to),
                        hours == null ? null : Hours.parse(hours),
                        reason),
                State.valueOf(state),
                closedRooms.stream().map(this::roomId).collect(Collectors.toSet()),
                hits.stream()
                        .map(hit -> new Hit(new BookingId(hit.booking), roomId(hit.room), LocalDate.parse(hit.date)))
                        .toList(),
                kept.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> new BookingId(UUID.fromString(entry.getKey())),
                                entry -> new Keeping(
                                        entry.getValue().by, entry.getValue().at, entry.getValue().reason))),
                steps.stream()
                        .map(step ->
                                new Closure.Step(Closure.Step.Kind.valueOf(step.kind), step.by, step.at, step.reason))
                        .toList());
        return new Closures.Stored(closure, version);
    }

    private RoomId roomId(String room) {
        return new RoomId(centre, room);
    }
}
