package pl.krakow.centra.booking.seasons.http;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/** How two proposals differ. */
@Schema(name = "ProposalComparison")
record ComparisonView(
        @Schema(example = "3") int before,
        @Schema(example = "4") int after,
        @Schema(example = "2") int better,
        @Schema(example = "1") int worse,
        @Schema(example = "5") int moved,
        List<AdjustedView.DifferenceView> changes) {}
