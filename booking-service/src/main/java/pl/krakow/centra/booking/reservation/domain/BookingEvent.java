package pl.krakow.centra.booking.reservation.domain;

/** What a booking has become. Each names the whole booking as it stands after the change, never a difference. */
public sealed interface BookingEvent {

    Booking booking();

    record Requested(Booking booking) implements BookingEvent {}

    record Confirmed(Booking booking) implements BookingEvent {}

    record Declined(Booking booking) implements BookingEvent {}

    record Cancelled(Booking booking) implements BookingEvent {}
}
