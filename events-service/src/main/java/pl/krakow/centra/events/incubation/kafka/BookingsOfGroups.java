package pl.krakow.centra.events.incubation.kafka;

import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.domainevents.BookingCheckedIn;
import pl.krakow.centra.domainevents.BookingCompleted;
import pl.krakow.centra.domainevents.BookingEvent;
import pl.krakow.centra.domainevents.BookingNoShow;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.events.incubation.domain.HeardBooking;
import pl.krakow.centra.events.incubation.domain.HeardBookings;
import pl.krakow.centra.events.incubation.domain.IncubationPaths;
import pl.krakow.centra.kit.consumer.EventHandler;
import pl.krakow.centra.kit.consumer.ReceivedEvent;

/** Notes which rooms a group that is led on a path has met in, so that they can be named as evidence. */
@Component
@RequiredArgsConstructor
class BookingsOfGroups implements EventHandler {

    private final IncubationPaths paths;
    private final HeardBookings bookings;

    @Override
    public String consumer() {
        return "events-incubation";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.BOOKING);
    }

    @Override
    public Set<Class<? extends DomainEvent>> handles() {
        return Set.of(BookingCheckedIn.class, BookingCompleted.class, BookingNoShow.class);
    }

    @Override
    public void handle(ReceivedEvent received) {
        if (received.event() instanceof BookingEvent event) {
            hear(event, received.version());
        }
    }

    private void hear(BookingEvent event, long version) {
        var booking = event.booking();
        if (booking.beneficiaryKind() == BeneficiaryKind.INFORMAL_GROUP
                && paths.live(booking.beneficiaryId()).isPresent()) {
            bookings.keep(new HeardBooking(
                    booking.bookingId(),
                    booking.centre(),
                    booking.beneficiaryId(),
                    booking.date(),
                    !(event instanceof BookingNoShow),
                    version));
        }
    }
}
