package pl.krakow.centra.domainevents;

/**
 * The life of a booking as other services see it: requested, then confirmed or declined, perhaps changed, cancelled or
 * withdrawn; what took place is checked in and completed, or was a no-show.
 */
public sealed interface BookingEvent extends DomainEvent
        permits BookingRequested,
                BookingConfirmed,
                BookingDeclined,
                BookingCancelled,
                BookingChanged,
                BookingWithdrawn,
                BookingCheckedIn,
                BookingCompleted,
                BookingNoShow {

    BookingFacts booking();

    @Override
    default String subject() {
        return booking().bookingId().toString();
    }

    @Override
    default String centre() {
        return booking().centre();
    }
}
