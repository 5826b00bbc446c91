package pl.krakow.centra.booking.reservation.domain;

import java.time.LocalDate;

import pl.krakow.centra.booking.rooms.domain.RoomId;

/** One room on one local date. Written {@code reymonta/1w040/2026-12-01}, so that keys of one centre lie together. */
public record SheetId(RoomId room, LocalDate date) {

    public String centre() {
        return room.centre();
    }

    @Override
    public String toString() {
        return room + "/" + date;
    }
}
