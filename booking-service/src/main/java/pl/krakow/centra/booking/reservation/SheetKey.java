package pl.krakow.centra.booking.reservation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/**
 * The public id of something short-lived on a sheet. It says which sheet, so that no index has to: {@code
 * 1w040.2026-12-01.0198a1b2-…}. Opaque to callers.
 */
record SheetKey(SheetId sheet, UUID id) {

    static Optional<SheetKey> parse(String centre, String text) {
        var parts = text.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var date = LocalDate.parse(parts[1]);
            var id = UUID.fromString(parts[2]);
            return RoomId.parse(centre, parts[0]).map(room -> new SheetKey(new SheetId(room, date), id));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return sheet.whole().room() + "." + sheet.date() + "." + id;
    }
}
