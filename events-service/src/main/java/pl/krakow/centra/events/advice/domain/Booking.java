package pl.krakow.centra.events.advice.domain;

/** What comes of wanting an appointment. */
public sealed interface Booking {

    /** The adviser's time is kept; whether a room is still waited for, its state says. */
    record Kept(Appointment appointment, Duty duty) implements Booking {}

    sealed interface Refused extends Booking {}

    /** There is no such time, or no longer. */
    record SlotUnknown() implements Refused {}

    record SlotTaken() implements Refused {}

    /** It is about to be offered to who has waited for it. */
    record Awaited() implements Refused {}

    record AlreadyBegun() implements Refused {}

    /** The adviser gives no advice in that field then. */
    record NotInField() implements Refused {}

    /** The duty's room isn't granted. */
    record RoomNotGiven() implements Refused {}
}
