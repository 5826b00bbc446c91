package pl.krakow.centra.events.advice.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * An appointment that is about to come here from another time. The time is kept for it; where it comes from it still holds,
 * until it departs there.
 *
 * @param move names the act
 * @param from the day it comes from
 * @param appointment as it will be here
 * @param deadline who hasn't finished the move by then doesn't any more: the sweep does, one way or the other
 */
public record Arrival(UUID move, AdviserDayId from, Appointment appointment, Instant deadline) {

    public boolean isReady() {
        return appointment.room() == null || appointment.room().isGranted();
    }

    /** The revision of the appointment that the move was decided on. */
    long leavesRevision() {
        return appointment.revision() - 1;
    }

    Arrival with(RoomClaim claim) {
        return new Arrival(move, from, appointment.with(claim), deadline);
    }
}
