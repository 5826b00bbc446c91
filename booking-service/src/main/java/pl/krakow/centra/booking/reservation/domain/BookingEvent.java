package pl.krakow.centra.booking.reservation.domain;

/** What a booking has become. Each names the whole booking as it stands after the change, never a difference. */
public sealed interface BookingEvent extends SheetEvent {

    Booking booking();

    record Requested(Booking booking) implements BookingEvent {}

    record Confirmed(Booking booking) implements BookingEvent {}

    record Declined(Booking booking) implements BookingEvent {}

    record Cancelled(Booking booking) implements BookingEvent {}

    /** Another room, another time, or other details; the state stays. */
    record Changed(Booking booking) implements BookingEvent {}

    record Withdrawn(Booking booking) implements BookingEvent {}

    record CheckedIn(Booking booking) implements BookingEvent {}

    /** Completed, or its count corrected. */
    record Completed(Booking booking) implements BookingEvent {}

    record NoShow(Booking booking) implements BookingEvent {}
}
