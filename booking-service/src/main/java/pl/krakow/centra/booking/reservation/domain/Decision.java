package pl.krakow.centra.booking.reservation.domain;

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

    /** Another booking was confirmed for the time meanwhile; this one still waits. */
    record TakenMeanwhile(Booking booking, RoomTaken refusal) implements Decision {}
}
