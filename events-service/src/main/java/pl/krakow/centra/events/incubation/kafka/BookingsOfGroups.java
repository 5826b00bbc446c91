package pl.krakow.centra.events.incubation.kafka;

import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.domainevents.BookingCancelled;
import pl.krakow.centra.domainevents.BookingChanged;
import pl.krakow.centra.domainevents.BookingCheckedIn;
import pl.krakow.centra.domainevents.BookingCompleted;
import pl.krakow.centra.domainevents.BookingConfirmed;
import pl.krakow.centra.domainevents.BookingDeclined;
import pl.krakow.centra.domainevents.BookingEvent;
import pl.krakow.centra.domainevents.BookingNoShow;
import pl.krakow.centra.domainevents.BookingRequested;
import pl.krakow.centra.domainevents.BookingWithdrawn;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.events.incubation.domain.HeardBooking;
import pl.krakow.centra.events.incubation.domain.HeardBooking.State;
import pl.krakow.centra.events.incubation.domain.HeardBookings;
import pl.krakow.centra.events.incubation.domain.IncubationPaths;
import pl.krakow.centra.kit.consumer.EventHandler;
import pl.krakow.centra.kit.consumer.ReceivedEvent;

/**
 * Notes how bookings of informal groups stand, and of whoever is led on a path, so that they can be named as evidence: ids and
 * days only. A group's bookings are noted before it is led anywhere, since it may be taken up later.
 */
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
        return Set.of(
                BookingRequested.class,
                BookingConfirmed.class,
                BookingChanged.class,
                BookingDeclined.class,
                BookingCancelled.class,
                BookingWithdrawn.class,
                BookingCheckedIn.class,
                BookingCompleted.class,
                BookingNoShow.class);
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
                || paths.live(booking.beneficiaryId()).isPresent()) {
            bookings.keep(new HeardBooking(
                    booking.bookingId(),
                    booking.centre(),
                    booking.beneficiaryId(),
                    booking.date(),
                    state(event),
                    version));
        }
    }

    private static State state(BookingEvent event) {
        return switch (event) {
            case BookingRequested _, BookingConfirmed _ -> State.TO_COME;
            case BookingChanged(var _, var still) ->
                still == BookingChanged.State.CHECKED_IN ? State.TOOK_PLACE : State.TO_COME;
            case BookingCheckedIn _, BookingCompleted _ -> State.TOOK_PLACE;
            case BookingDeclined _, BookingCancelled _, BookingWithdrawn _, BookingNoShow _ -> State.CALLED_OFF;
        };
    }
}
