package pl.krakow.centra.booking.fairness.http;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.fairness.domain.Sanction;
import pl.krakow.centra.booking.fairness.domain.SanctionRule;

/** A sanction, running or not. */
@Schema(name = "Sanction")
record SanctionView(
        UUID id,
        @Schema(example = "reymonta") String centre,
        UUID beneficiaryId,
        Sanction.State state,
        @Schema(example = "empty-rooms") String rule,
        SanctionRule.Effect effect,
        OffsetDateTime since,

        @Schema(description = "the last day on which it is in force", example = "2027-02-28")
        LocalDate until,

        List<StrikeView> because,

        @Schema(description = "when, by whom and why it was taken back") @Nullable
        LiftView lifted) {

    /** @param by who lifted it; shown to staff only, like the reason */
    @Schema(name = "LiftedSanction")
    record LiftView(
            OffsetDateTime at,
            @Nullable String by,
            @Nullable String reason) {}

    static SanctionView of(Sanction sanction, LocalDate today, ZoneId zone, boolean forStaff) {
        var lift = sanction.lift();
        return new SanctionView(
                sanction.id(),
                sanction.centre(),
                sanction.beneficiary().value(),
                sanction.state(today),
                sanction.rule().code(),
                sanction.rule().effect(),
                sanction.since().atZone(zone).toOffsetDateTime(),
                sanction.lastDate(),
                StrikeView.of(sanction),
                lift == null
                        ? null
                        : new LiftView(
                                lift.at().atZone(zone).toOffsetDateTime(),
                                forStaff ? lift.by() : null,
                                forStaff ? lift.reason() : null));
    }
}
