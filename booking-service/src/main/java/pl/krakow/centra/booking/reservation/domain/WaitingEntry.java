package pl.krakow.centra.booking.reservation.domain;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.rooms.domain.RoomId;

/**
 * Somebody waits for time that others have. When it becomes free it is offered to who has waited longest and fits; the
 * offer keeps others out until its deadline. Who accepts gets the booking asked for when the waiting began, under the
 * entry's id. Who lets an offer lapse has lost their turn; the entry stays as a trace until its day is over.
 *
 * @param request what will be booked
 * @param setUp claimed before the slot by the offer, as the room's rules were when the waiting began
 * @param cleanUp likewise after it
 * @param offersLast how long the entry may think about an offer
 * @param offeredUntil the deadline of an offer; none while waiting
 * @param revision rises with each change
 */
public record WaitingEntry(
        PlacementRequest request,
        RoomId room,
        Duration setUp,
        Duration cleanUp,
        Duration offersLast,
        Instant since,
        State state,
        @Nullable Instant offeredUntil,
        long revision) {

    /** Where somebody who waits stands. */
    public enum State {
        WAITING,
        OFFERED,
        /** Was offered the time and didn't answer. */
        LAPSED
    }

    public BookingId id() {
        return request.id();
    }

    public TimeSlot slot() {
        return request.slot();
    }

    TimeSlot claim() {
        return slot().widened(setUp, cleanUp);
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    /** Whether the time is kept for it at that moment. */
    public boolean isOfferedAt(Instant now) {
        return state == State.OFFERED && offeredUntil != null && now.isBefore(offeredUntil);
    }

    boolean hasLetLapseBy(Instant now) {
        return state == State.OFFERED && !isOfferedAt(now);
    }

    /** An offer made at that moment; it never lasts into the meeting. */
    WaitingEntry offered(Instant now) {
        var until = now.plus(offersLast);
        return with(State.OFFERED, until.isBefore(slot().start()) ? until : slot().start());
    }

    WaitingEntry waitingAgain() {
        return with(State.WAITING, null);
    }

    WaitingEntry lapsed() {
        return with(State.LAPSED, null);
    }

    private WaitingEntry with(State next, @Nullable Instant until) {
        return new WaitingEntry(request, room, setUp, cleanUp, offersLast, since, next, until, revision + 1);
    }

    Hold asHold() {
        return new Hold(
                id().value(),
                room,
                slot(),
                setUp,
                cleanUp,
                request.by(),
                offeredUntil == null ? Instant.MIN : offeredUntil);
    }
}
