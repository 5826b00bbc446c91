package pl.krakow.centra.booking.reservation.domain;

import java.time.Instant;

import pl.krakow.centra.booking.reservation.domain.Refusal.RoomTaken;

/** What came of deciding on a booking that is already on a sheet. */
public sealed interface Decision {

    /** Every outcome of a decision that claims no time. */
    sealed interface Plain extends Decision {}

    record Decided(Booking booking) implements Plain {}

    record BookingUnknown() implements Plain {}

    /** Someone changed the booking since the person deciding saw it. */
    record Outdated(long revision) implements Plain {}

    /** The booking's state doesn't allow it. */
    record NotPossible(BookingState state) implements Plain {}

    /** It is too early for it. */
    record NotYet(Instant from) implements Plain {}

    /** It is too late for it: the moment until which the booking's user could have done it themselves has passed. */
    record TooLate(Instant until) implements Plain {}

    /** A coordinator decides on such bookings; only the centre changes or moves it now. */
    record OnlyTheCentre() implements Plain {}

    /** Something else took the time meanwhile; the booking is what it was. */
    record TakenMeanwhile(Booking booking, RoomTaken refusal) implements Decision {}

    /** The change or move breaks a rule of placing; the booking is what it was. */
    record Refused(Booking booking, Refusal refusal) implements Decision {}
}
