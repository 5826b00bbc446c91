package pl.krakow.centra.booking.fairness.http;

import java.time.Period;
import java.util.Comparator;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.fairness.domain.FairUse;
import pl.krakow.centra.booking.fairness.domain.QuotaPeriod;
import pl.krakow.centra.booking.fairness.domain.QuotaRule;
import pl.krakow.centra.booking.fairness.domain.QuotaUnit;
import pl.krakow.centra.booking.fairness.domain.SanctionRule;
import pl.krakow.centra.booking.fairness.domain.Strike;

/** Rules of fair use that are in force. */
@Schema(name = "FairUse")
record FairUseView(
        List<Quota> quotas,

        @Schema(description = "what follows from rooms kept for nobody; a city has none of its own")
        List<SanctionRuleView> sanctions,

        @Schema(description = "what the ETag shows and If-Match names", example = "1")
        long revision) {

    @Schema(name = "Quota")
    record Quota(
            @Schema(example = "large-room-weekly") String code,

            @Schema(description = "only this room; absent for all rooms together", example = "1w040") @Nullable
            String room,

            QuotaPeriod period,
            QuotaUnit unit,
            @Schema(example = "2") int limit,

            @Schema(description = "whom it is for; empty means everybody")
            List<BeneficiaryKind> kinds) {

        static Quota of(QuotaRule rule) {
            return new Quota(
                    rule.code(),
                    rule.room(),
                    rule.period(),
                    rule.unit(),
                    rule.limit(),
                    rule.kinds().stream().sorted().toList());
        }
    }

    @Schema(name = "SanctionRule")
    record SanctionRuleView(
            @Schema(example = "empty-rooms") String code,
            List<Strike.Kind> counts,

            @Schema(description = "how many lead to the sanction", example = "2")
            int strikes,

            @Schema(description = "how long together, ISO 8601", example = "P90D", type = "string")
            Period within,

            SanctionRule.Effect effect,

            @Schema(description = "how long it lasts, ISO 8601", example = "P3M", type = "string")
            Period length) {

        static SanctionRuleView of(SanctionRule rule) {
            return new SanctionRuleView(
                    rule.code(),
                    rule.counts().stream().sorted().toList(),
                    rule.strikes(),
                    rule.within(),
                    rule.effect(),
                    rule.length());
        }
    }

    static FairUseView of(FairUse fairUse) {
        return new FairUseView(
                fairUse.quotas().stream().map(quota -> Quota.of(quota.rule())).toList(),
                fairUse.sanctionRules().stream()
                        .sorted(Comparator.comparing(SanctionRule::code))
                        .map(SanctionRuleView::of)
                        .toList(),
                fairUse.revision());
    }
}
