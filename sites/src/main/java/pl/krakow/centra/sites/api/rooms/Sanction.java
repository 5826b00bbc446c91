package pl.krakow.centra.sites.api.rooms;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What followed from rooms that were kept for nobody. */
public record Sanction(
        String id,
        @Nullable String centre,
        String beneficiaryId,
        String state,
        String rule,
        String effect,
        OffsetDateTime since,
        LocalDate until,
        List<Strike> because) {

    /** A room kept for nobody. */
    public record Strike(String bookingId, String kind, LocalDate date) {}

    public boolean isRunning() {
        return state.equals("RUNNING");
    }
}
