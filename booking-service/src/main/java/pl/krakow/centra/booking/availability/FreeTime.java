package pl.krakow.centra.booking.availability;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;

import io.swagger.v3.oas.annotations.media.Schema;

import pl.krakow.centra.booking.reservation.domain.Opening;
import pl.krakow.centra.booking.reservation.domain.RoomDay;

/**
 * Time in a room within which any slot on the room's raster can be booked.
 *
 * @param requested whether somebody's request for a part of it waits for the coordinator
 */
@Schema(name = "FreeTime")
record FreeTime(
        @Schema(example = "nowa-huta") String centre,
        @Schema(example = "p6") String roomId,
        @Schema(example = "30") int capacity,
        LocalDate date,
        OffsetDateTime start,
        OffsetDateTime end,
        boolean requested) {

    static final Comparator<FreeTime> EARLIEST_FIRST = Comparator.comparing(
                    (FreeTime free) -> free.start().toInstant())
            .thenComparing(FreeTime::centre)
            .thenComparing(FreeTime::roomId);

    static FreeTime of(RoomDay day, Opening opening) {
        var slot = opening.slot();
        return new FreeTime(
                day.room().id().centre(),
                day.room().id().room(),
                day.room().capacity(),
                day.date(),
                slot.start().atZone(day.zone()).toOffsetDateTime(),
                slot.end().atZone(day.zone()).toOffsetDateTime(),
                opening.isRequested(slot));
    }
}
