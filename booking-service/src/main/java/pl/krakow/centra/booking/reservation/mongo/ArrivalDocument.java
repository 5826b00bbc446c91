package pl.krakow.centra.booking.reservation.mongo;

import java.time.Instant;
import java.util.UUID;

import pl.krakow.centra.booking.reservation.domain.Arrival;
import pl.krakow.centra.booking.reservation.domain.SheetId;

/** A booking that is moving to the sheet. */
public record ArrivalDocument(UUID move, String from, BookingDocument booking, Instant deadline, boolean promised) {

    static ArrivalDocument of(Arrival arrival, SheetId sheet) {
        return new ArrivalDocument(
                arrival.move(),
                arrival.from().toString(),
                BookingDocument.of(arrival.booking(), sheet),
                arrival.deadline(),
                arrival.promised());
    }

    Arrival toArrival(SheetId sheet) {
        return new Arrival(move, SheetId.parse(from), booking.toBooking(sheet), deadline, promised);
    }
}
