package pl.krakow.centra.booking.rooms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.media.Schema;

import pl.krakow.centra.booking.rooms.domain.Approval;
import pl.krakow.centra.booking.rooms.domain.Room;

/** A room as everybody may see it. Lengths of time are ISO 8601, for example {@code PT15M}. */
@Schema(name = "Room")
public record RoomView(
        @Schema(example = "1w040") String id,
        String centre,

        @Schema(example = "Sala szkoleniowo-konferencyjna 1w040")
        String name,

        @Schema(description = "square metres", example = "103.06")
        BigDecimal area,

        @Schema(example = "70") int capacity,
        @Schema(example = "[\"laptop\", \"projector\"]") List<String> equipment,
        @Schema(example = "PT15M") String setUp,
        @Schema(example = "PT15M") String cleanUp,

        @Schema(description = "meetings start and end on multiples of it", example = "PT15M")
        String raster,

        @Schema(description = "the shortest meeting", example = "PT30M")
        String min,

        @Schema(description = "the longest meeting", example = "PT12H")
        String max,

        @Schema(description = "how far ahead it can be booked", example = "P365D")
        String horizon,

        Approval approval,

        @Schema(description = "the version of the regulations a booking accepts", example = "2026-01")
        String regulationsVersion) {

    static RoomView of(Room room, String regulationsVersion, Locale language) {
        var rules = room.rules();
        var names = room.names();
        return new RoomView(
                room.id().room(),
                room.id().centre(),
                names.getOrDefault(
                        language.getLanguage(),
                        names.getOrDefault("pl", room.id().room())),
                room.area(),
                room.capacity(),
                room.equipment(),
                rules.setUp().toString(),
                rules.cleanUp().toString(),
                rules.raster().toString(),
                rules.shortest().toString(),
                rules.longest().toString(),
                rules.horizon().toString(),
                rules.approval(),
                regulationsVersion);
    }
}
