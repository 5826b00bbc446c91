package pl.krakow.centra.events.advice.domain;

import pl.krakow.centra.events.rooms.domain.RoomNeed;

/** What others learn of a day. */
public sealed interface DayNews {

    record RoomRequested(RoomNeed need) implements DayNews {}

    record RoomGivenUp(GivenUp request) implements DayNews {}

    /** About an appointment, as it stands after what happened. */
    sealed interface OfAppointment extends DayNews {

        Appointment appointment();

        Duty duty();
    }

    record Booked(Appointment appointment, Duty duty) implements OfAppointment {}

    /** At another time, or in another place. */
    record Moved(Appointment appointment, Duty duty) implements OfAppointment {}

    /** Its room wasn't to be had. */
    record Released(Appointment appointment, Duty duty) implements OfAppointment {}

    record Cancelled(Appointment appointment, Duty duty) implements OfAppointment {}

    record Held(Appointment appointment, Duty duty) implements OfAppointment {}

    record NobodyCame(Appointment appointment, Duty duty) implements OfAppointment {}
}
