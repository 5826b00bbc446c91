package pl.krakow.centra.events.advice.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Appointments that come to an adviser's day from another time, or leave it. */
record MovesOfDay(DayDraft day) {

    /**
     * The first half of a move: keeps the time here for an appointment that comes from another time, and asks for the room
     * it needs here. Where it comes from it still holds.
     */
    Booking expect(
            UUID move, AdviserDayId from, Appointment moving, SlotId slot, int inARow, Instant until, Instant at) {
        var expected = day.now().arrival(move);
        if (expected.isPresent()) {
            return new Booking.Kept(
                    expected.get().appointment(), day.dutyOf(expected.get().appointment()));
        }
        var leavingHere = from.equals(day.id()) ? moving.id() : null;
        var fit = day.fit(slot, inARow, moving.field(), at, leavingHere);
        if (!(fit instanceof DayDraft.Fit.Fits(var duty, var time))) {
            return ((DayDraft.Fit.Not) fit).why();
        }
        var claim = day.claim(duty, moving.id(), move, time);
        var arrival = new Arrival(move, from, moving.at(duty.id(), time, claim, claim == null ? null : until), until);
        day.become(day.now().with(arrival));
        return new Booking.Kept(arrival.appointment(), duty);
    }

    /**
     * The second half of a move, where the appointment was: it leaves, unless it was changed or the move given up. Who is
     * merely slow and comes after the move was finished, and perhaps another one back to here, finds a later revision.
     */
    Leaving leave(Arrival arrival) {
        var move = arrival.move();
        var found = day.now().appointment(arrival.appointment().id());
        if (found.isEmpty()) {
            return new Leaving.Gone();
        }
        var appointment = found.get();
        if (appointment.state() == AppointmentState.MOVED_AWAY && move.equals(appointment.movedBy())) {
            return new Leaving.Left(appointment);
        }
        if (!appointment.state().isAhead()
                || appointment.revision() != arrival.leavesRevision()
                || day.now().voids().contains(move)) {
            return new Leaving.Gone();
        }
        if (appointment.room() != null) {
            day.giveUp(appointment.room(), day.dutyOf(appointment).centre());
        }
        return new Leaving.Left(day.put(appointment.movedAway(move)));
    }

    /**
     * The last step of a move: it has left where it was, so it is here now. Where its duty was called off meanwhile, it is
     * cancelled as the others were.
     */
    Optional<Appointment> arrive(UUID move) {
        var arrival = day.now().arrival(move);
        if (arrival.isEmpty()) {
            return Optional.empty();
        }
        day.become(day.now().without(arrival.get()));
        var coming = arrival.get().appointment();
        var duty = day.dutyOf(coming);
        var arrived = day.put(coming.state() == AppointmentState.PENDING_ROOM ? booked(coming) : coming);
        if (duty.cancelled()) {
            return Optional.of(day.cancel(arrived, duty, CancelledBy.CENTRE, false, Step.DUTY_CANCELLED));
        }
        day.tell(new DayNews.Moved(arrived, duty));
        return Optional.of(arrived);
    }

    private static Appointment booked(Appointment coming) {
        var booked = coming.booked();
        return coming.room() == null ? booked : booked.with(coming.room());
    }

    /** The move won't take place: the time kept for it is free again. */
    void turnAway(UUID move) {
        day.now().arrival(move).ifPresent(arrival -> {
            var room = arrival.appointment().room();
            if (room != null) {
                day.giveUp(room, day.dutyOf(arrival.appointment()).centre());
            }
            day.become(day.now().without(arrival));
        });
    }

    /** Makes sure that a move doesn't depart from here any more; false when it has departed already. */
    boolean voidMove(UUID move) {
        boolean departed =
                day.now().appointments().stream().anyMatch(appointment -> move.equals(appointment.movedBy()));
        if (!departed && !day.now().voids().contains(move)) {
            day.become(day.now().withVoid(move));
        }
        return !departed;
    }
}
