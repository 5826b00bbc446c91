package pl.krakow.centra.booking.reservation.kafka;

import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.fairness.RefreshShares;
import pl.krakow.centra.booking.reservation.ActsWithShares;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.domainevents.BookingCancelled;
import pl.krakow.centra.domainevents.BookingChanged;
import pl.krakow.centra.domainevents.BookingCompleted;
import pl.krakow.centra.domainevents.BookingDeclined;
import pl.krakow.centra.domainevents.BookingEvent;
import pl.krakow.centra.domainevents.BookingNoShow;
import pl.krakow.centra.domainevents.BookingWithdrawn;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.consumer.EventHandler;
import pl.krakow.centra.kit.consumer.ReceivedEvent;

/**
 * Hears of this service's own bookings that ended or changed and sees to it that they give back what they don't need any
 * more, should whoever ended them not have come to it. One recorded as missed that did take place counts again.
 */
@Component
@RequiredArgsConstructor
class SharesGivenBack implements EventHandler {

    private final RefreshShares refreshShares;
    private final ActsWithShares acts;
    private final DaySheets sheets;

    @Override
    public String consumer() {
        return "booking-shares";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.BOOKING);
    }

    @Override
    public Set<Class<? extends DomainEvent>> handles() {
        return Set.of(
                BookingDeclined.class,
                BookingCancelled.class,
                BookingWithdrawn.class,
                BookingNoShow.class,
                BookingChanged.class,
                BookingCompleted.class);
    }

    @Override
    public void handle(ReceivedEvent received) {
        if (received.event() instanceof BookingEvent event) {
            var booking = event.booking();
            if (event instanceof BookingCompleted) {
                countAgain(booking.centre(), new BookingId(booking.bookingId()));
            } else {
                refreshShares.of(booking.centre(), booking.bookingId());
            }
        }
    }

    private void countAgain(String centre, BookingId id) {
        sheets.holding(centre, id)
                .ifPresent(sheet -> sheet.find(id).ifPresent(booking -> acts.countAgain(sheet.id(), booking)));
    }
}
