package pl.krakow.centra.sites.api.rooms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Everything of a room that staff say, as a whole; lengths of time as ISO 8601 writes them. */
public record RoomDetails(
        @Nullable String id,
        @Nullable String partOf,
        Map<String, String> names,
        Map<String, String> houseRules,
        BigDecimal area,
        Map<String, Integer> layouts,
        List<Piece> fixedEquipment,
        Map<String, String> accessibility,
        Set<String> lentTo,
        String setUp,
        String cleanUp,
        String raster,
        String min,
        String max,
        String horizon,
        String lateCancellation,
        String approval) {

    /** Pieces of one kind. */
    public record Piece(String code, Map<String, String> names, int count) {}
}
