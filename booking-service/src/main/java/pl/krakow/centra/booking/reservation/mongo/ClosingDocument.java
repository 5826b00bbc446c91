package pl.krakow.centra.booking.reservation.mongo;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.Closing;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;

/** A closing inside its sheet. */
public record ClosingDocument(
        UUID closure, @Nullable String part, Instant start, Instant end, String reason, String by, Instant at) {

    static ClosingDocument of(Closing closing, SheetId sheet) {
        return new ClosingDocument(
                closing.closure(),
                Parts.partOf(sheet, closing.room()),
                closing.slot().start(),
                closing.slot().end(),
                closing.reason(),
                closing.by(),
                closing.at());
    }

    Closing toClosing(SheetId sheet) {
        return new Closing(closure, Parts.room(sheet, part), new TimeSlot(start, end), reason, by, at);
    }
}
