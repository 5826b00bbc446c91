package pl.krakow.centra.booking.fairness.mongo;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.fairness.domain.FairUse;
import pl.krakow.centra.booking.fairness.domain.QuotaPeriod;
import pl.krakow.centra.booking.fairness.domain.QuotaRule;
import pl.krakow.centra.booking.fairness.domain.QuotaUnit;
import pl.krakow.centra.booking.fairness.domain.SanctionRule;
import pl.krakow.centra.booking.fairness.domain.SanctionTerms;
import pl.krakow.centra.booking.fairness.domain.Strike;

/** The rules of a centre or the city as stored. Periods of the calendar are ISO 8601 texts. */
@Document(FairUseDocument.COLLECTION)
@TypeAlias("fairUse")
record FairUseDocument(@Id String scope, long revision, List<QuotaDocument> quotas, List<TermsDocument> terms) {

    static final String COLLECTION = "fairUse";

    record QuotaDocument(
            String code,
            @Nullable String centre,
            @Nullable String room,
            String period,
            String unit,
            int limit,
            List<String> kinds,
            Instant since) {}

    record TermsDocument(Instant since, List<SanctionRuleDocument> rules) {}

    record SanctionRuleDocument(
            String code, List<String> counts, int strikes, String within, String effect, String length) {

        static SanctionRuleDocument of(SanctionRule rule) {
            return new SanctionRuleDocument(
                    rule.code(),
                    names(rule.counts()),
                    rule.strikes(),
                    rule.within().toString(),
                    rule.effect().name(),
                    rule.length().toString());
        }

        SanctionRule toRule() {
            return new SanctionRule(
                    code,
                    counts.stream().map(Strike.Kind::valueOf).collect(Collectors.toSet()),
                    strikes,
                    Period.parse(within),
                    SanctionRule.Effect.valueOf(effect),
                    Period.parse(length));
        }
    }

    static FairUseDocument of(FairUse fairUse) {
        return new FairUseDocument(
                fairUse.scope(),
                fairUse.revision(),
                fairUse.quotas().stream().map(FairUseDocument::of).toList(),
                fairUse.terms().stream()
                        .map(terms -> new TermsDocument(
                                terms.since(),
                                terms.rules().stream()
                                        .map(SanctionRuleDocument::of)
                                        .toList()))
                        .toList());
    }

    private static QuotaDocument of(FairUse.Quota quota) {
        var rule = quota.rule();
        return new QuotaDocument(
                rule.code(),
                rule.centre(),
                rule.room(),
                rule.period().name(),
                rule.unit().name(),
                rule.limit(),
                names(rule.kinds()),
                quota.since());
    }

    FairUse toFairUse() {
        return new FairUse(
                scope,
                revision,
                quotas.stream()
                        .map(quota -> new FairUse.Quota(
                                new QuotaRule(
                                        quota.code,
                                        quota.centre,
                                        quota.room,
                                        QuotaPeriod.valueOf(quota.period),
                                        QuotaUnit.valueOf(quota.unit),
                                        quota.limit,
                                        quota.kinds.stream()
                                                .map(BeneficiaryKind::valueOf)
                                                .collect(Collectors.toSet())),
                                quota.since))
                        .toList(),
                terms.stream()
                        .map(version -> new SanctionTerms(
                                version.since,
                                version.rules.stream()
                                        .map(SanctionRuleDocument::toRule)
                                        .toList()))
                        .toList());
    }

    private static List<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toList();
    }
}
