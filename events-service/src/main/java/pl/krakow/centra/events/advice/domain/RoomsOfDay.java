package pl.krakow.centra.events.advice.domain;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.rooms.domain.RoomAnswer;

/** What booking-service answers about the rooms that an adviser's day asks for. */
record RoomsOfDay(DayDraft day) {

    /** Takes in what booking-service answered about a room that was asked for here. */
    void hear(RoomAnswer answer) {
        day.become(day.now()
                .withGivenUp(day.now().givenUp().stream()
                        .filter(given -> !given.request().equals(answer.request()) || answer.asked() < given.asked())
                        .toList()));
        day.now().duties().stream().filter(duty -> isAbout(answer, duty.room())).forEach(duty -> hear(answer, duty));
        day.now().appointments().stream()
                .filter(each -> isAbout(answer, each.room()))
                .forEach(appointment -> hear(answer, appointment));
        day.now().arrivals().stream()
                .filter(each -> isAbout(answer, each.appointment().room()))
                .forEach(arrival -> hear(answer, arrival));
    }

    private static boolean isAbout(RoomAnswer answer, @Nullable RoomClaim claim) {
        return claim != null && claim.request().equals(answer.request());
    }

    private void hear(RoomAnswer answer, Duty duty) {
        var claim = Objects.requireNonNull(duty.room());
        var heard = claim.hearing(answer, duty.centre(), duty.zone());
        boolean nextDoor = !heard.roomId().equals(claim.roomId());
        var changed =
                day.put(nextDoor ? duty.at(new DutyPlace.InRoom(heard.roomId(), false), heard) : duty.with(heard));
        if (nextDoor) {
            new DutiesOfDay(day).tellThoseWhoCome(changed);
        }
    }

    private void hear(RoomAnswer answer, Appointment appointment) {
        var duty = day.dutyOf(appointment);
        var claim = Objects.requireNonNull(appointment.room());
        var heard = claim.hearing(answer, duty.centre(), duty.zone());
        if (appointment.state() == AppointmentState.RESERVED) {
            if (heard.isGranted() || heard.isAwaited()) {
                day.put(appointment.with(heard));
            } else {
                day.lapse(appointment.with(heard));
            }
        } else if (appointment.state() != AppointmentState.PENDING_ROOM) {
            boolean nextDoor = appointment.state() == AppointmentState.BOOKED
                    && !heard.roomId().equals(claim.roomId());
            var stands = day.put(nextDoor ? appointment.with(heard).elsewhere() : appointment.with(heard));
            if (nextDoor) {
                day.tell(new DayNews.Moved(stands, duty));
            }
        } else if (heard.isGranted()) {
            var booked = day.put(appointment.booked().with(heard));
            day.tell(new DayNews.Booked(booked, duty));
        } else if (!heard.isAwaited()) {
            day.release(appointment, duty, reason(heard));
        }
    }

    private void hear(RoomAnswer answer, Arrival arrival) {
        var duty = day.dutyOf(arrival.appointment());
        var heard = Objects.requireNonNull(arrival.appointment().room()).hearing(answer, duty.centre(), duty.zone());
        if (heard.isGranted() || heard.isAwaited()) {
            day.become(day.now().with(arrival.with(heard)));
        } else {
            new MovesOfDay(day).turnAway(arrival.move());
        }
    }

    private static String reason(RoomClaim claim) {
        return claim.code() == null ? "room-not-available" : claim.code();
    }
}
