package pl.krakow.centra.booking.fairness.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules of fair use of one centre, or of the city for all of them.
 *
 * @param scope the centre's slug, or the city's
 * @param revision rises by one with each change; 0 where nothing was ever decided
 * @param terms the rules on sanctions and all those before them; a city has none
 */
public record FairUse(String scope, long revision, List<Quota> quotas, List<SanctionTerms> terms) {

    public FairUse {
        quotas = List.copyOf(quotas);
        terms = List.copyOf(terms);
    }

    /**
     * A rule, and since when it has reached as far as it does. Bookings from before weren't claimed under it and have to
     * be counted.
     */
    public record Quota(QuotaRule rule, Instant since) {

        private boolean reachesAsFarAs(QuotaRule other) {
            return rule.scope() == other.scope()
                    && rule.equals(new QuotaRule(
                            rule.code(),
                            other.centre(),
                            other.room(),
                            other.period(),
                            rule.unit(),
                            rule.limit(),
                            other.kinds()));
        }
    }

    public static FairUse none(String scope) {
        return new FairUse(scope, 0, List.of(), List.of());
    }

    /** The rules on sanctions that are in force now. */
    public List<SanctionRule> sanctionRules() {
        return terms.isEmpty() ? List.of() : terms.getLast().rules();
    }

    /** With other rules from now on. What happened before is still judged by the rules of then. */
    public FairUse changed(List<QuotaRule> newQuotas, List<SanctionRule> newSanctions, Instant now) {
        var newTerms = newSanctions.equals(sanctionRules())
                ? terms
                : Stream.concat(terms.stream(), Stream.of(new SanctionTerms(now, newSanctions)))
                        .toList();
        return new FairUse(
                scope,
                revision + 1,
                newQuotas.stream()
                        .map(rule -> new Quota(rule, since(rule, now)))
                        .toList(),
                newTerms);
    }

    private Instant since(QuotaRule rule, Instant now) {
        return quotas.stream()
                .filter(quota -> quota.reachesAsFarAs(rule))
                .map(Quota::since)
                .findFirst()
                .orElse(now);
    }
}
