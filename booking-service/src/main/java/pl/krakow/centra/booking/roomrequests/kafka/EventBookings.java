package pl.krakow.centra.booking.roomrequests.kafka;

import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.roomrequests.AnswerRoomRequests;
import pl.krakow.centra.domainevents.BookingCancelled;
import pl.krakow.centra.domainevents.BookingChanged;
import pl.krakow.centra.domainevents.BookingConfirmed;
import pl.krakow.centra.domainevents.BookingEvent;
import pl.krakow.centra.domainevents.BookingWithdrawn;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.consumer.EventHandler;
import pl.krakow.centra.kit.consumer.ReceivedEvent;

/** Hears what became of bookings that hold rooms for events, whoever did it, so that the events learn it. */
@Component
@RequiredArgsConstructor
class EventBookings implements EventHandler {

    private final AnswerRoomRequests answerRoomRequests;

    @Override
    public String consumer() {
        return "booking-rooms-of-events";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.BOOKING);
    }

    @Override
    public Set<Class<? extends DomainEvent>> handles() {
        return Set.of(BookingConfirmed.class, BookingChanged.class, BookingCancelled.class, BookingWithdrawn.class);
    }

    @Override
    public void handle(ReceivedEvent received) {
        if (received.event() instanceof BookingEvent about && about.booking().eventId() != null) {
            answerRoomRequests.lookAt(new BookingId(about.booking().bookingId()));
        }
    }
}
