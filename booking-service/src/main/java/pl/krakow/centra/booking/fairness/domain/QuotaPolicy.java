package pl.krakow.centra.booking.fairness.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import pl.krakow.centra.booking.fairness.domain.ClaimRefusal.QuotaUsedUp;

/**
 * Says whether a use still fits the quotas that count in one ledger. A booking that asks for no more than it has, because
 * it merely moves within the period, is never refused: it may have been let go beyond a limit, or the limit was lowered.
 */
public final class QuotaPolicy {

    private QuotaPolicy() {}

    /** @param rules those that apply to the use and count in this ledger, in the order in which they are to object */
    public static Optional<ClaimRefusal> objection(
            Ledger<QuotaLedgerKey, QuotaUse> ledger, UUID booking, QuotaUse use, List<QuotaRule> rules) {
        return rules.stream()
                .flatMap(rule -> objection(ledger, booking, use, rule).stream())
                .findFirst();
    }

    private static Optional<ClaimRefusal> objection(
            Ledger<QuotaLedgerKey, QuotaUse> ledger, UUID booking, QuotaUse use, QuotaRule rule) {
        long worth = rule.unit().worthOf(use);
        if (worth <= used(rule, List.of(ledger.amountsOf(booking)))) {
            return Optional.empty();
        }
        long used = used(rule, ledger.amountsBeside(booking));
        return used + worth <= rule.allowed()
                ? Optional.empty()
                : Optional.of(new QuotaUsedUp(rule, used, rule.period().nextBegins(use.date())));
    }

    /** What counts under a rule: of each booking the most that may stay of it. */
    public static long used(QuotaRule rule, Collection<List<QuotaUse>> uses) {
        return uses.stream()
                .mapToLong(ofOne -> ofOne.stream()
                        .filter(use -> rule.reaches(use.room()))
                        .mapToLong(rule.unit()::worthOf)
                        .max()
                        .orElse(0))
                .sum();
    }
}
