package pl.krakow.centra.booking.reservation.mongo;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.Hold;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;

/** A hold inside its sheet. */
public record HoldDocument(
        UUID id,
        @Nullable String part,
        Instant start,
        Instant end,
        int setUpMinutes,
        int cleanUpMinutes,
        String by,
        Instant until) {

    static HoldDocument of(Hold hold, SheetId sheet) {
        return new HoldDocument(
                hold.id(),
                Parts.partOf(sheet, hold.room()),
                hold.slot().start(),
                hold.slot().end(),
                Math.toIntExact(hold.setUp().toMinutes()),
                Math.toIntExact(hold.cleanUp().toMinutes()),
                hold.by(),
                hold.until());
    }

    Hold toHold(SheetId sheet) {
        return new Hold(
                id,
                Parts.room(sheet, part),
                new TimeSlot(start, end),
                Duration.ofMinutes(setUpMinutes),
                Duration.ofMinutes(cleanUpMinutes),
                by,
                until);
    }
}
