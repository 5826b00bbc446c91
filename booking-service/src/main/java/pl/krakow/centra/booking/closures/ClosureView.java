package pl.krakow.centra.booking.closures;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.closures.domain.Closure;
import pl.krakow.centra.booking.reservation.Alternative;

/** A closure as the centre's staff sees it, with what has become of every booking it hit. */
@Schema(name = "Closure")
public record ClosureView(
        UUID id,
        @Schema(example = "reymonta") String centre,

        @Schema(description = "empty: the whole centre, with rooms added later", example = "[\"1w040\"]")
        List<String> rooms,

        @Schema(example = "2026-12-21") LocalDate from,

        @Schema(description = "included", example = "2026-12-23")
        LocalDate to,

        @Schema(description = "the same hours of each day; left out: whole days") @Nullable
        HoursView hours,

        @Schema(example = "Awaria ogrzewania") String reason,
        Closure.State state,

        @Schema(description = "bookings hit on which nobody has decided yet", example = "2")
        int openDecisions,

        @Schema(description = "every booking that was there; left out in lists") @Nullable
        List<HitView> hits,

        List<StepView> history,

        @Schema(description = "what the ETag shows and If-Match names", example = "3")
        long revision) {

    @Schema(name = "ClosedHours")
    public record HoursView(
            @Schema(example = "12:00") String from,

            @Schema(description = "00:00 is the end of the day", example = "14:00")
            String to) {}

    /** What has become of a booking that was hit. */
    public enum Decision {
        /** Nobody has decided yet. */
        OPEN,
        /** Takes place although the room is closed to others. */
        KEPT,
        /** Taken back by the centre, or refused while it was a request. */
        WITHDRAWN,
        /** Takes place in another room or at another time. */
        MOVED,
        /** Given up by its user. */
        GIVEN_UP,
        /** Its time passed before anybody decided. */
        PASSED,
        /** Takes place as it was, for the closure was lifted. */
        STANDS
    }

    /** @param alternatives what can be booked instead, for open ones */
    @Schema(name = "ClosureHit")
    public record HitView(
            UUID bookingId,
            @Schema(example = "1w040") String roomId,
            OffsetDateTime start,
            OffsetDateTime end,
            @Schema(example = "CONFIRMED") String state,
            String title,
            UUID beneficiaryId,
            int expectedPeople,
            Decision decision,
            List<Alternative> alternatives) {}

    @Schema(name = "ClosureStep")
    public record StepView(
            Closure.Step.Kind step,
            String by,
            OffsetDateTime at,
            @Nullable String reason) {}
}
