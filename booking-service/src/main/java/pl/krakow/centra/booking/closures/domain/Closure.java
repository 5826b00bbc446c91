package pl.krakow.centra.booking.closures.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/**
 * A closure and how far it has got. It is written down before anything is closed: whoever finds it unfinished can finish
 * it, and doing so twice changes nothing. Room by room its closings are put on the day sheets, and each booking that was
 * there is noted as hit. From then on the sheets let nobody in, so no booking can be hit unnoticed.
 *
 * <p>Life: {@code CLOSING} until every room is closed, then {@code IN_FORCE}; {@code REOPENING} until the closings are
 * gone, then {@code REOPENED} for good. A closure of the whole centre that is in force takes in rooms added later.
 *
 * @param closedRooms rooms of which every sheet has its closing
 * @param hits bookings that were there, each as it was found
 * @param kept on which it was decided that they take place nevertheless
 * @param steps who did what, oldest first; never empty
 */
public record Closure(
        ClosureId id,
        ClosurePlan plan,
        State state,
        Set<RoomId> closedRooms,
        List<Hit> hits,
        Map<BookingId, Keeping> kept,
        List<Step> steps) {

    /** How far a closure has got. */
    public enum State {
        /** Written down; not every sheet has its closing yet. */
        CLOSING,
        /** Nothing new comes into the closed time. */
        IN_FORCE,
        /** To be opened again; not every closing is gone yet. */
        REOPENING,
        /** As if it had never been, save for what was decided meanwhile. */
        REOPENED
    }

    /**
     * A booking that was there when its room was closed.
     *
     * @param date the local date of the sheet it is on
     */
    public record Hit(BookingId booking, RoomId room, LocalDate date) {}

    /** The decision that a booking takes place although its room is closed to others. */
    public record Keeping(String by, Instant at, @Nullable String reason) {}

    /** Something that was done to the closure. */
    public record Step(
            Kind kind, String by, Instant at, @Nullable String reason) {

        /** What was done. */
        public enum Kind {
            CLOSED,
            REOPENED
        }
    }

    public Closure {
        closedRooms = Set.copyOf(closedRooms);
        hits = List.copyOf(hits);
        kept = Map.copyOf(kept);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a closure begins with a step");
        }
        steps = List.copyOf(steps);
    }

    /** One that is only written down. */
    public static Closure begin(ClosureId id, ClosurePlan plan, String by, Instant now) {
        return new Closure(
                id,
                plan,
                State.CLOSING,
                Set.of(),
                List.of(),
                Map.of(),
                List.of(new Step(Step.Kind.CLOSED, by, now, plan.reason())));
    }

    /** The moment it was decided on. */
    public Instant begunAt() {
        return steps.getFirst().at();
    }

    public String begunBy() {
        return steps.getFirst().by();
    }

    public boolean isClosing() {
        return state == State.CLOSING || state == State.IN_FORCE;
    }

    public boolean hasClosed(RoomId room) {
        return closedRooms.contains(room);
    }

    public Optional<Hit> hit(BookingId booking) {
        return hits.stream().filter(hit -> hit.booking().equals(booking)).findFirst();
    }

    /** A room of which every sheet has its closing now, and what was there. */
    public Closure closed(RoomId room, Collection<Hit> found) {
        var rooms = new LinkedHashSet<>(closedRooms);
        rooms.add(room);
        var all = new LinkedHashMap<BookingId, Hit>();
        Stream.concat(hits.stream(), found.stream()).forEach(hit -> all.putIfAbsent(hit.booking(), hit));
        return new Closure(id, plan, state, rooms, List.copyOf(all.values()), kept, steps);
    }

    /** Every room is closed. */
    public Closure inForce() {
        return state == State.CLOSING ? in(State.IN_FORCE) : this;
    }

    /** These bookings take place nevertheless. */
    public Closure keeping(Collection<BookingId> bookings, Keeping keeping) {
        var all = new LinkedHashMap<>(kept);
        bookings.forEach(booking -> all.put(booking, keeping));
        return new Closure(id, plan, state, closedRooms, hits, all, steps);
    }

    /** To be opened again; nothing when it is already. */
    public Optional<Closure> reopening(String by, Instant now, @Nullable String reason) {
        if (!isClosing()) {
            return Optional.empty();
        }
        var more = Stream.concat(steps.stream(), Stream.of(new Step(Step.Kind.REOPENED, by, now, reason)))
                .toList();
        return Optional.of(new Closure(id, plan, State.REOPENING, closedRooms, hits, kept, more));
    }

    /** Every closing is gone. */
    public Closure reopened() {
        return state == State.REOPENING ? in(State.REOPENED) : this;
    }

    private Closure in(State next) {
        return new Closure(id, plan, next, closedRooms, hits, kept, steps);
    }
}
