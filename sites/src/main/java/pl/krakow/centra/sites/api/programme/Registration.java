package pl.krakow.centra.sites.api.programme;

import java.time.OffsetDateTime;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Somebody's registration as the centre's staff see it.
 *
 * @param placeInLine how many wait before it, it included
 * @param until until when a seat is kept or offered
 * @param answers by the id of the question
 */
public record Registration(
        String id,
        String state,
        @Nullable Integer placeInLine,
        @Nullable OffsetDateTime until,
        int people,
        @Nullable String audience,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String organisation,
        @Nullable String needs,
        Map<String, String> answers,
        @Nullable String declineReason,
        OffsetDateTime registeredAt,
        long revision) {

    public boolean is(String other) {
        return state.equals(other);
    }

    /** Whether there is something to give up. */
    public boolean isOpen() {
        return is("APPLIED") || is("WAITING") || is("OFFERED") || is("CONFIRMED");
    }
}
