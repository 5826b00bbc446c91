package pl.krakow.centra.booking.reservation;

import java.time.OffsetDateTime;
import java.time.ZoneId;

import io.swagger.v3.oas.annotations.media.Schema;

import pl.krakow.centra.booking.reservation.domain.TimeSlot;

/** A room and time that can be booked instead, at once. */
@Schema(name = "Alternative")
public record Alternative(
        @Schema(example = "1w039") String roomId,
        @Schema(example = "2026-12-01T10:00:00+01:00") OffsetDateTime start,
        @Schema(example = "2026-12-01T12:00:00+01:00") OffsetDateTime end) {

    static Alternative of(String roomId, TimeSlot slot, ZoneId zone) {
        return new Alternative(
                roomId,
                slot.start().atZone(zone).toOffsetDateTime(),
                slot.end().atZone(zone).toOffsetDateTime());
    }
}
