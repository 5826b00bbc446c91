package pl.krakow.centra.booking.series.domain;

import java.time.Duration;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.rooms.domain.RoomId;

/** Where else, or at what other hour of their dates, occurrences are to take place; what isn't named stays as it is. */
public record Elsewhere(
        @Nullable LocalTime start,
        @Nullable Duration length,
        @Nullable RoomId room) {

    public Pattern of(Pattern pattern) {
        return new Pattern(
                start == null ? pattern.start() : start,
                length == null ? pattern.length() : length,
                room == null ? pattern.room() : room,
                pattern.details());
    }
}
