package pl.krakow.centra.events.rooms;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.rooms.domain.RoomAnswer;
import pl.krakow.centra.events.rooms.domain.RoomState;

/** How something stands with the room it needs, as the centre's staff see it. */
@Schema(name = "EventRoom")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoomView(
        RoomState state,

        @Schema(description = "what is booked for it now; also while another room is asked for") @Nullable
        BookedView booked,

        @Schema(description = "why it hasn't the room it needs") @Nullable
        ReasonView reason,

        @Schema(description = "what is free instead") List<FreeView> alternatives) {

    @Schema(name = "EventRoomBooked")
    public record BookedView(
            UUID bookingId,
            @Schema(example = "1w040") String roomId,
            @Schema(example = "2026-12-01T17:00:00+01:00") OffsetDateTime start,
            @Schema(example = "2026-12-01T19:00:00+01:00") OffsetDateTime end) {

        static BookedView of(RoomAnswer.BookedRoom booked, ZoneId zone) {
            return new BookedView(
                    booked.bookingId(), booked.roomId(), at(booked.start(), zone), at(booked.end(), zone));
        }
    }

    /** @param code stable; what to do next depends on it */
    @Schema(name = "EventRoomReason")
    public record ReasonView(
            @Schema(example = "room-not-available") String code,

            @Schema(example = "Somebody else has the room then")
            String title,

            @Schema(example = "Choose one of the alternatives, or another time.")
            String detail) {}

    @Schema(name = "EventRoomFree")
    public record FreeView(
            @Schema(example = "1w039") String roomId,
            @Schema(example = "2026-12-01T17:00:00+01:00") OffsetDateTime start,
            @Schema(example = "2026-12-01T19:00:00+01:00") OffsetDateTime end) {

        static FreeView of(RoomAnswer.FreeRoom free, ZoneId zone) {
            return new FreeView(free.roomId(), at(free.start(), zone), at(free.end(), zone));
        }
    }

    private static OffsetDateTime at(Instant time, ZoneId zone) {
        return time.atZone(zone).toOffsetDateTime();
    }
}
