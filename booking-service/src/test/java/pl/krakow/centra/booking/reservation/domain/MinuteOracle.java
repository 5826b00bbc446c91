package pl.krakow.centra.booking.reservation.domain;

import static pl.krakow.centra.booking.reservation.domain.Reymonta.KRAKOW;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken;
import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken.Cause;

/**
 * Knows nothing of a day but single minutes: it marks the minutes of whatever keeps others out of a room or its parts, and
 * looks at every minute of what is asked.
 */
final class MinuteOracle {

    private static final int WHOLE = 0;

    private final List<RoomDay> rooms;
    private final long origin;
    private final BitSet wholeDay;
    private final List<BitSet> openings = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Waiter> waiters = new ArrayList<>();

    /** @param rooms the whole first, then its parts, all of one day */
    MinuteOracle(List<RoomDay> rooms) {
        this.rooms = List.copyOf(rooms);
        var midnight = rooms.getFirst().whole();
        this.origin = midnight.start().getEpochSecond() / 60 - 24 * 60;
        this.wholeDay = minutes(midnight);
        rooms.getFirst().open().forEach(open -> openings.add(minutes(open)));
    }

    /**
     * What keeps others out of a room, minute by minute.
     *
     * @param id of what it belongs to, and goes with: a booking, an arrival or promise, a closure, a hold
     * @param booking which it doesn't keep out, however it came to be
     * @param meeting its minutes without buffers
     * @param claim its minutes with buffers
     */
    private record Mark(
            UUID id,
            UUID booking,
            int room,
            BitSet meeting,
            BitSet claim,
            Kind kind,
            String by,
            @Nullable Instant until) {

        enum Kind {
            BOOKING,
            CLOSING,
            HOLD
        }
    }

    /** Somebody who waits, as far as minutes tell. */
    static final class Waiter {

        private final PlacementRequest request;
        private final int room;
        private final Duration offersLast;
        private final BitSet claim;
        private WaitingEntry.State state = WaitingEntry.State.WAITING;
        private @Nullable Instant until;

        Waiter(PlacementRequest request, int room, Duration offersLast, BitSet claim) {
            this.request = request;
            this.room = room;
            this.offersLast = offersLast;
            this.claim = claim;
        }

        PlacementRequest request() {
            return request;
        }

        int room() {
            return room;
        }

        boolean isOffered() {
            return state == WaitingEntry.State.OFFERED;
        }

        @Override
        public String toString() {
            return "%s %s %s".formatted(request.id(), state, until);
        }
    }

    /** Those who wait, in order. */
    List<Waiter> waiting() {
        return List.copyOf(waiters);
    }

    void waits(PlacementRequest request, int room, Duration offersLast) {
        waiters.add(new Waiter(request, room, offersLast, claim(room, request.slot())));
    }

    void leaves(Waiter waiter) {
        waiters.remove(waiter);
    }

    /** Offers lapse, and what is free is offered in turn. */
    void settle(Instant now) {
        waiters.removeIf(waiter -> !now.isBefore(waiter.request.slot().start()));
        for (var waiter : waiters) {
            if (waiter.isOffered() && !Objects.requireNonNull(waiter.until).isAfter(now)) {
                waiter.state = WaitingEntry.State.LAPSED;
                waiter.until = null;
            }
        }
        for (var waiter : waiters) {
            if (waiter.state == WaitingEntry.State.WAITING
                    && obstacle(waiter.room, waiter.request.slot(), waiter.claim, waiter.request.by(), null, now)
                            == null) {
                waiter.state = WaitingEntry.State.OFFERED;
                var until = now.plus(waiter.offersLast);
                var start = waiter.request.slot().start();
                waiter.until = until.isBefore(start) ? until : start;
            }
        }
    }

    @Nullable
    Refusal refusal(int room, TimeSlot slot, Authority authority, String by, @Nullable UUID moving, Instant now) {
        var day = rooms.get(room);
        var minutes = minutes(slot);
        if (!contains(wholeDay, minutes)) {
            return new Refusal.SpansDays();
        }
        if (offRaster(day, slot.start()) || offRaster(day, slot.end())) {
            return new Refusal.NotOnRaster(day.rules().raster());
        }
        if (minutes.cardinality() < day.rules().shortest().toMinutes()) {
            return new Refusal.TooShort(day.rules().shortest());
        }
        if (minutes.cardinality() > day.rules().longest().toMinutes()) {
            return new Refusal.TooLong(day.rules().longest());
        }
        if (authority != Authority.COORDINATOR && slot.start().isBefore(now)) {
            return new Refusal.InThePast();
        }
        if (openings.stream().noneMatch(open -> contains(open, minutes))) {
            return new Refusal.OutsideOpeningHours();
        }
        var obstacle = obstacle(room, slot, claim(room, slot), by, moving, now);
        return obstacle == null ? null : new RoomTaken(obstacle);
    }

    @Nullable
    Cause obstacle(int room, TimeSlot slot, BitSet claim, String by, @Nullable UUID moving, Instant now) {
        var meeting = minutes(slot);
        var offers = waiters.stream()
                .filter(Waiter::isOffered)
                .map(waiter -> new Mark(
                        waiter.request.id().value(),
                        waiter.request.id().value(),
                        waiter.room,
                        waiter.claim,
                        waiter.claim,
                        Mark.Kind.HOLD,
                        waiter.request.by(),
                        waiter.until));
        return Stream.concat(marks.stream(), offers)
                .filter(mark -> touch(mark.room(), room) && !mark.booking().equals(moving))
                .filter(mark -> mark.claim().intersects(claim))
                .filter(mark -> mark.until() == null
                        || mark.until().isAfter(now) && !mark.by().equals(by))
                .map(mark -> switch (mark.kind()) {
                    case BOOKING -> mark.meeting().intersects(meeting) ? Cause.TAKEN : Cause.BUFFER;
                    case CLOSING -> Cause.CLOSED;
                    case HOLD -> Cause.HELD;
                })
                .min(Cause::compareTo)
                .orElse(null);
    }

    /** What keeps a booking from being confirmed where it is. */
    @Nullable
    Cause obstacle(int room, Booking booking, Instant now) {
        return obstacle(
                room,
                booking.slot(),
                claimOf(booking),
                booking.madeBy(),
                booking.id().value(),
                now);
    }

    void mark(Booking booking, int room) {
        mark(booking.id().value(), booking, room);
    }

    void mark(UUID id, Booking booking, int room) {
        marks.add(new Mark(
                id,
                booking.id().value(),
                room,
                minutes(booking.slot()),
                claimOf(booking),
                Mark.Kind.BOOKING,
                booking.madeBy(),
                null));
    }

    void unmark(UUID id) {
        marks.removeIf(mark -> mark.id().equals(id));
    }

    /** A person holds one time at most. */
    void held(UUID id, int room, TimeSlot slot, String by, Instant until) {
        marks.removeIf(mark -> mark.kind() == Mark.Kind.HOLD && mark.by().equals(by));
        marks.add(new Mark(id, id, room, minutes(slot), claim(room, slot), Mark.Kind.HOLD, by, until));
    }

    /** What was held or offered there is so no more. */
    void closed(UUID closure, int room, TimeSlot slot, String by) {
        var minutes = minutes(slot);
        marks.removeIf(mark -> mark.kind() == Mark.Kind.HOLD
                && touch(mark.room(), room)
                && mark.claim().intersects(minutes));
        waiters.stream()
                .filter(waiter -> waiter.isOffered() && touch(waiter.room, room) && waiter.claim.intersects(minutes))
                .forEach(waiter -> {
                    waiter.state = WaitingEntry.State.WAITING;
                    waiter.until = null;
                });
        marks.add(new Mark(closure, closure, room, minutes, minutes, Mark.Kind.CLOSING, by, null));
    }

    void giveWay(Booking booking, int room) {
        giveWay(booking.madeBy(), room, claimOf(booking));
    }

    void giveWay(String by, int room, TimeSlot slot) {
        giveWay(by, room, claim(room, slot));
    }

    /** What was kept for who has a booking now. */
    private void giveWay(String by, int room, BitSet claim) {
        marks.removeIf(mark -> mark.kind() == Mark.Kind.HOLD
                && mark.by().equals(by)
                && touch(mark.room(), room)
                && mark.claim().intersects(claim));
        waiters.removeIf(waiter -> waiter.state != WaitingEntry.State.LAPSED
                && waiter.request.by().equals(by)
                && touch(waiter.room, room)
                && waiter.claim.intersects(claim));
    }

    private static boolean touch(int one, int other) {
        return one == other || one == WHOLE || other == WHOLE;
    }

    private static boolean offRaster(RoomDay day, Instant time) {
        LocalTime wall = time.atZone(KRAKOW).toLocalTime();
        return wall.getMinute() % day.rules().raster().toMinutes() != 0;
    }

    private BitSet claim(int room, TimeSlot slot) {
        var rules = rooms.get(room).rules();
        return minutes(
                new TimeSlot(slot.start().minus(rules.setUp()), slot.end().plus(rules.cleanUp())));
    }

    private BitSet claimOf(Booking booking) {
        return minutes(new TimeSlot(
                booking.slot().start().minus(booking.setUp()),
                booking.slot().end().plus(booking.cleanUp())));
    }

    private static boolean contains(BitSet whole, BitSet part) {
        var left = (BitSet) part.clone();
        left.andNot(whole);
        return left.isEmpty();
    }

    /** Minutes since midnight of the day before, which no slot of the test begins before. */
    private BitSet minutes(TimeSlot slot) {
        var minutes = new BitSet();
        for (long minute = slot.start().getEpochSecond() / 60;
                minute < slot.end().getEpochSecond() / 60;
                minute++) {
            minutes.set((int) (minute - origin));
        }
        return minutes;
    }
}
