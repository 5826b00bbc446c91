package pl.krakow.centra.booking.reservation.mongo;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/** Rooms of a sheet as stored: most are the whole, which needs no words. */
final class Parts {

    private Parts() {}

    static @Nullable String partOf(SheetId sheet, RoomId room) {
        return room.equals(sheet.whole()) ? null : room.room();
    }

    static RoomId room(SheetId sheet, @Nullable String part) {
        return part == null ? sheet.whole() : new RoomId(sheet.centre(), part);
    }
}
