package pl.krakow.centra.booking.fairness;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.fairness.domain.FairUse.Quota;
import pl.krakow.centra.booking.fairness.domain.Ledger;
import pl.krakow.centra.booking.fairness.domain.Ledgers;
import pl.krakow.centra.booking.fairness.domain.QuotaLedgerKey;
import pl.krakow.centra.booking.fairness.domain.QuotaPolicy;
import pl.krakow.centra.booking.fairness.domain.QuotaRule;
import pl.krakow.centra.booking.fairness.domain.QuotaUse;

/**
 * Shows what is left of a beneficiary's quotas in the periods that include a date. Counts acts under way, and until it
 * is noticed also what was just cancelled, so rather less is left than more.
 */
@Component
@RequiredArgsConstructor
public class FindQuotas {

    private static final UUID NOBODY = new UUID(0, 0);

    private final FairUseRules rules;
    private final Ledgers<QuotaLedgerKey, QuotaUse> ledgers;
    private final LedgerBook<QuotaLedgerKey, QuotaUse> book;
    private final LedgerCounts counts;

    /**
     * @param used bookings, or minutes
     * @param freeAgain the first date of the period after this one
     */
    public record Left(QuotaRule rule, LocalDate from, LocalDate to, long used, LocalDate freeAgain) {

        public double usedUnits() {
            return rule.unit().units(used);
        }

        /** None rather than less than none, where a limit was lowered or staff went beyond it. */
        public double leftUnits() {
            return Math.max(0, rule.limit() - usedUnits());
        }
    }

    public List<Left> of(BeneficiaryId beneficiary, Set<BeneficiaryId> aka, BeneficiaryKind kind, LocalDate date) {
        var quotas = rules.quotasOf(kind);
        var byLedger = new LinkedHashMap<QuotaLedgerKey, List<Quota>>();
        quotas.forEach(
                quota -> byLedger.merge(quota.rule().ledger(beneficiary, date), List.of(quota), FindQuotas::both));
        var found = ledgers.find(byLedger.keySet());
        var uses = new LinkedHashMap<QuotaLedgerKey, List<List<QuotaUse>>>();
        byLedger.forEach((key, counting) -> uses.put(
                key,
                book.look(key, known(found, key), counts.ofQuotas(key, aka, counting))
                        .amountsBeside(NOBODY)));
        return quotas.stream()
                .map(quota -> left(quota.rule(), quota.rule().ledger(beneficiary, date), uses))
                .toList();
    }

    private static Left left(QuotaRule rule, QuotaLedgerKey key, Map<QuotaLedgerKey, List<List<QuotaUse>>> uses) {
        return new Left(
                rule,
                key.first(),
                key.last(),
                QuotaPolicy.used(rule, uses.getOrDefault(key, List.of())),
                key.last().plusDays(1));
    }

    private static Optional<Ledger<QuotaLedgerKey, QuotaUse>> known(
            List<Ledger<QuotaLedgerKey, QuotaUse>> found, QuotaLedgerKey key) {
        return found.stream().filter(ledger -> ledger.key().equals(key)).findFirst();
    }

    private static List<Quota> both(List<Quota> some, List<Quota> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
