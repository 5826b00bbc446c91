package pl.krakow.centra.sites.api.rooms;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A room as the API describes it.
 *
 * @param partOf the room it is a part of; none for a room by itself
 * @param name in the reader's language
 * @param layouts people by how it is furnished
 * @param equipment codes of what stands in it
 * @param accessibility facts by what they are about: {@code YES}, {@code NO}; what is missing is unknown
 * @param horizon how far ahead it can be booked, as the API writes it: {@code P365D}
 * @param retiredFrom the first date on which it isn't lent any more
 * @param changes who changed it, oldest first; staff of the centre are told
 */
public record Room(
        String id,
        @Nullable String partOf,
        String name,
        Map<String, String> names,
        Map<String, String> houseRulesByLanguage,
        BigDecimal area,
        int capacity,
        Map<String, Integer> layouts,
        List<String> equipment,
        List<Equipment> fixedEquipment,
        Map<String, String> accessibility,
        Set<String> lentTo,
        List<Picture> pictures,
        @Nullable Duration setUp,
        @Nullable Duration cleanUp,
        @Nullable Duration raster,
        @Nullable Duration min,
        @Nullable Duration max,
        @Nullable String horizon,
        @Nullable Duration lateCancellation,
        @Nullable String approval,
        @Nullable String regulationsVersion,
        @Nullable LocalDate retiredFrom,
        List<Change> changes) {

    /** Pieces of one kind. */
    public record Equipment(String code, @Nullable String name, Map<String, String> names, int count) {}

    /**
     * A photograph of the room.
     *
     * @param alternative what it shows, in the reader's language
     */
    public record Picture(
            String id, String href, int width, int height, String alternative, Map<String, String> alternatives) {}

    /** Something that was changed, and by whom. */
    public record Change(
            String change,
            String by,
            OffsetDateTime at,
            @Nullable String reason) {}

    /** The room's number as its name writes it, for lists: {@code P6} of "Duża sala P6"; the name where it has none. */
    public String number() {
        return number(id, name);
    }

    /** The number in a room's name, as the name writes it; the name where it has none. */
    public static String number(String id, String name) {
        var at = name.toLowerCase(Locale.ROOT).indexOf(id);
        return at < 0 ? name : name.substring(at, at + id.length());
    }
}
