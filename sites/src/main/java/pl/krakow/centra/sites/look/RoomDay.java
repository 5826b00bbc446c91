package pl.krakow.centra.sites.look;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** A room's day from midnight to midnight, cut into stretches of one use. */
public record RoomDay(String roomId, LocalDate date, List<Stretch> stretches) {

    /** Part of the day. */
    public record Stretch(OffsetDateTime start, OffsetDateTime end, Use use) {}

    /** What a stretch is good for. Words this version doesn't know count as taken. */
    public enum Use {
        FREE,
        REQUESTED,
        TOO_SMALL,
        PAST,
        BEYOND_HORIZON,
        CLOSED,
        TAKEN,
        BUFFER,
        /** The room is free, but others have the equipment asked for. */
        EQUIPMENT_TAKEN,
        TOO_SHORT;

        /** The use the API calls that; taken where this version doesn't know the word. */
        public static Use of(String word) {
            for (var use : values()) {
                if (use.name().equals(word)) {
                    return use;
                }
            }
            return TAKEN;
        }

        public boolean isFree() {
            return this == FREE || this == REQUESTED;
        }
    }
}
