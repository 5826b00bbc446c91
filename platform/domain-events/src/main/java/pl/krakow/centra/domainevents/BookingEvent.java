package pl.krakow.centra.domainevents;

/** The life of a booking as other services see it: requested, then confirmed or declined, perhaps cancelled. */
public sealed interface BookingEvent extends DomainEvent
        permits BookingRequested, BookingConfirmed, BookingDeclined, BookingCancelled {

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
