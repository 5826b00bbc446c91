package pl.krakow.centra.events.advice.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Hours (dyżur) in which an adviser sees people at a centre, one after the other, with a pause between two.
 *
 * @param fields the adviser's fields that are on offer in it
 * @param room asked for once for the whole duty; none online, by phone, or where each appointment asks for its own
 * @param plan what it was planned with, when it is one of several
 * @param cancelReason told to those it hit
 * @param revision one more with each change of the duty itself
 */
public record Duty(
        DutyId id,
        String centre,
        ZoneId zone,
        Period time,
        DutyPlace place,
        Duration slotLength,
        Duration pause,
        Set<String> fields,
        @Nullable RoomClaim room,
        @Nullable UUID plan,
        boolean cancelled,
        @Nullable String cancelReason,
        long revision) {

    public Duty {
        fields = Set.copyOf(fields);
    }

    /** Not to be had any more than that many slots in a row. */
    public static final int MOST_SLOTS = 4;

    /** Whether appointments can be made: it takes place, and has the room it asked for. */
    public boolean isOpen() {
        return !cancelled && (room == null || room.isGranted());
    }

    /** When talks begin: from its start in even steps, as many as fit. */
    public List<Period> slots() {
        var slots = new ArrayList<Period>();
        for (Instant start = time.start();
                !start.plus(slotLength).isAfter(time.end());
                start = start.plus(slotLength).plus(pause)) {
            slots.add(new Period(start, start.plus(slotLength)));
        }
        return slots;
    }

    /** So many slots in a row as one, from that time on; nothing when no slot begins then or the duty ends before. */
    public Optional<Period> slot(Instant start, int inARow) {
        var end = start.plus(slotLength.multipliedBy(inARow)).plus(pause.multipliedBy(inARow - 1L));
        return slots().stream()
                .filter(slot -> slot.start().equals(start))
                .findFirst()
                .map(slot -> new Period(start, end))
                .filter(time::covers);
    }

    /** Whether each appointment asks for the room itself. */
    public Optional<DutyPlace.InRoom> roomPerAppointment() {
        return place instanceof DutyPlace.InRoom inRoom && inRoom.perAppointment()
                ? Optional.of(inRoom)
                : Optional.empty();
    }

    /** The room it asks for once for all of it. */
    Optional<DutyPlace.InRoom> roomForAll() {
        return place instanceof DutyPlace.InRoom inRoom && !inRoom.perAppointment()
                ? Optional.of(inRoom)
                : Optional.empty();
    }

    /** When it is and how its time is cut. */
    public Shape shape() {
        return new Shape(time, slotLength, pause, fields);
    }

    /**
     * When a duty is, how its time is cut, and what it offers.
     *
     * @param fields the adviser's fields that are on offer in it
     */
    public record Shape(Period time, Duration slotLength, Duration pause, Set<String> fields) {

        public Shape {
            fields = Set.copyOf(fields);
        }
    }

    /** The same, changed; told under a revision of its own. */
    public Duty as(Shape other, DutyPlace there) {
        return copy(other, there, room, cancelled, cancelReason, revision + 1);
    }

    Duty with(@Nullable RoomClaim claim) {
        return copy(shape(), place, claim, cancelled, cancelReason, revision);
    }

    Duty at(DutyPlace other, @Nullable RoomClaim claim) {
        return copy(shape(), other, claim, cancelled, cancelReason, revision + 1);
    }

    Duty cancelled(@Nullable String reason) {
        return copy(shape(), place, null, true, reason, revision + 1);
    }

    private Duty copy(
            Shape shape,
            DutyPlace where,
            @Nullable RoomClaim claim,
            boolean isCancelled,
            @Nullable String reason,
            long next) {
        return new Duty(
                id,
                centre,
                zone,
                shape.time,
                where,
                shape.slotLength,
                shape.pause,
                shape.fields,
                claim,
                plan,
                isCancelled,
                reason,
                next);
    }
}
