package pl.krakow.centra.booking.fairness.http;

import java.time.Period;
import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.fairness.domain.QuotaPeriod;
import pl.krakow.centra.booking.fairness.domain.QuotaRule;
import pl.krakow.centra.booking.fairness.domain.QuotaUnit;
import pl.krakow.centra.booking.fairness.domain.SanctionRule;
import pl.krakow.centra.booking.fairness.domain.Strike;
import pl.krakow.centra.kit.validation.PlainText;

/** The rules of fair use that are to be in force from now on, all of them. */
@Schema(name = "ChangeFairUse")
record FairUseRequest(
        @NotNull @Size(max = 50) List<@NotNull @Valid QuotaRequest> quotas,
        @Nullable @Size(max = 20) List<@NotNull @Valid SanctionRequest> sanctions) {

    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    @Schema(name = "ChangeQuota")
    record QuotaRequest(
            @Schema(example = "large-room-weekly") @NotNull @PlainText(max = 40) @Pattern(regexp = CODE)
            String code,

            @Schema(description = "only this room; leave out for all rooms together", example = "1w040")
            @Nullable
            @PlainText(max = 40)
            String room,

            @NotNull QuotaPeriod period,
            @NotNull QuotaUnit unit,

            @Schema(example = "2") @NotNull @Min(0) @Max(100_000)
            Integer limit,

            @Schema(description = "whom it is for; leave out for everybody") @Nullable
            Set<@NotNull BeneficiaryKind> kinds) {

        /** @param centre none for a rule of the city */
        QuotaRule rule(@Nullable String centre) {
            return new QuotaRule(code, centre, room, period, unit, limit, kinds == null ? Set.of() : kinds);
        }
    }

    @Schema(name = "ChangeSanctionRule")
    record SanctionRequest(
            @Schema(example = "empty-rooms") @NotNull @PlainText(max = 40) @Pattern(regexp = CODE)
            String code,

            @NotEmpty Set<Strike.@NotNull Kind> counts,

            @Schema(description = "how many lead to the sanction", example = "2") @NotNull @Min(1) @Max(100)
            Integer strikes,

            @Schema(description = "how long together, ISO 8601", example = "P90D", type = "string") @NotNull
            Period within,

            @NotNull SanctionRule.Effect effect,

            @Schema(description = "how long it lasts, ISO 8601", example = "P3M", type = "string") @NotNull
            Period length) {

        SanctionRule rule() {
            return new SanctionRule(code, counts, strikes, within, effect, length);
        }
    }

    List<SanctionRequest> sanctionRequests() {
        return sanctions == null ? List.of() : sanctions;
    }
}
