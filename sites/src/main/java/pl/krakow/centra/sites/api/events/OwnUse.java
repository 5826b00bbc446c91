package pl.krakow.centra.sites.api.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import org.jspecify.annotations.Nullable;

/**
 * Something a centre holds a room for itself.
 *
 * @param id what a booking calls its event
 * @param name the event's title, the adviser's name or the group's
 * @param groupId whose meeting it is
 */
public record OwnUse(
        String id, Kind kind, String name, @Nullable String groupId) {

    /** What it is. */
    public enum Kind {
        EVENT,
        ADVICE_HOURS,
        ADVICE_APPOINTMENT,
        GROUP_MEETING,
        @JsonEnumDefaultValue
        UNKNOWN
    }
}
