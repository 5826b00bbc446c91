package pl.krakow.centra.sites.staff.board;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.api.bookings.Booking;

/**
 * Where a booking is to go.
 *
 * @param hits what stands there already; whether it really is in the way the API decides
 */
record Move(
        Booking booking,
        LocalDate oldDate,
        LocalTime oldFrom,
        LocalTime oldTo,
        String room,
        LocalDate date,
        LocalTime from,
        LocalTime to,
        List<Board.Block> hits) {

    static Move of(Booking booking, Board board, ZoneId zone, @Nullable String room, @Nullable String start) {
        var old = booking.start().atZoneSameInstant(zone);
        var length = Duration.between(booking.start(), booking.end());
        var from = time(start, old.toLocalTime());
        var to = from.plus(length);
        var target = room == null || board.row(room) == null ? booking.roomId() : room;
        var row = board.row(target);
        var first = minute(from);
        var last = first + (int) length.toMinutes();
        return new Move(
                booking,
                old.toLocalDate(),
                old.toLocalTime(),
                booking.end().atZoneSameInstant(zone).toLocalTime(),
                target,
                board.date(),
                from,
                to,
                row == null
                        ? List.of()
                        : row.blocks().stream()
                                .filter(block -> !block.id().equals(booking.id())
                                        && block.kind() != Board.Kind.NO_SHOW
                                        && block.from() < last
                                        && first < block.to())
                                .toList());
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private static LocalTime time(@Nullable String text, LocalTime otherwise) {
        try {
            return text == null ? otherwise : LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }
}
