package pl.krakow.centra.booking.seasons.http;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.seasons.AllocateSeason;
import pl.krakow.centra.booking.seasons.domain.Difference;

/** What a decision of the coordinator does. */
@Schema(name = "AdjustedAllocation")
record AdjustedView(
        @Schema(description = "the proposal that follows; none when it was only tried", example = "4") @Nullable
        Integer proposal,

        OutcomeView allocation,

        @Schema(description = "rules a pin doesn't keep; allowed, but said")
        List<BreakView> breaks,

        @Schema(description = "every wish for which something changes")
        List<DifferenceView> changes) {

    @Schema(name = "AllocationBreak")
    record BreakView(AllocateSeason.Break kind, String text) {}

    @Schema(name = "AllocationDifference")
    record DifferenceView(
            UUID wishId,
            Difference.Verdict verdict,

            @Schema(description = "none when the wish wasn't there") @Nullable
            OutcomeView before,

            @Schema(description = "none when the wish isn't there any more") @Nullable
            OutcomeView after) {}
}
