package pl.krakow.centra.booking.reservation.domain;

import java.time.LocalDate;

import pl.krakow.centra.booking.rooms.domain.RoomId;

/**
 * One physical room, a whole with its parts, on one local date. Written {@code reymonta/1w040/2026-12-01}, so that keys
 * of one centre lie together.
 *
 * @param whole the room that is no part of another, see {@link pl.krakow.centra.booking.rooms.domain.Room#whole()}
 */
public record SheetId(RoomId whole, LocalDate date) {

    public String centre() {
        return whole.centre();
    }

    /**
     * Whether who uses one of these rooms keeps others out of the other: a room and itself, the whole and any of its
     * parts; never two different parts. Both are rooms of this sheet.
     */
    public boolean touch(RoomId one, RoomId other) {
        return one.equals(other) || one.equals(whole) || other.equals(whole);
    }

    /** Reads what {@link #toString} wrote. */
    public static SheetId parse(String text) {
        var parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a sheet id");
        }
        return new SheetId(new RoomId(parts[0], parts[1]), LocalDate.parse(parts[2]));
    }

    @Override
    public String toString() {
        return whole + "/" + date;
    }
}
