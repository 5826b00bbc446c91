package pl.krakow.centra.booking.fairness;

import java.util.List;
import java.util.function.Consumer;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.fairness.domain.Aliases;
import pl.krakow.centra.booking.fairness.domain.EquipmentLedgerKey;
import pl.krakow.centra.booking.fairness.domain.Lent;
import pl.krakow.centra.booking.fairness.domain.QuotaLedgerKey;
import pl.krakow.centra.booking.fairness.domain.QuotaUse;

/**
 * Settles what acts left behind whose process died: an act past its deadline is first made impossible on its day sheet,
 * so that it can't take place any more, and only then does the ledger give back what it held. An act that did take place
 * before is found on the sheet, and its claim settled. Doing it twice, or at two places at once, does no harm.
 */
@Slf4j
@Component
@RequiredArgsConstructor
public class SweepLedgers {

    private static final int AT_ONCE = 100;

    private final LedgerBook<QuotaLedgerKey, QuotaUse> quotas;
    private final LedgerBook<EquipmentLedgerKey, Lent> equipment;
    private final LedgerCounts counts;
    private final Aliases aliases;

    /** @return how many ledgers were looked at */
    public int sweep() {
        return swept(quotas.overdue(AT_ONCE), this::sweepQuotas)
                + swept(equipment.overdue(AT_ONCE), this::sweepEquipment);
    }

    void sweepQuotas(QuotaLedgerKey key) {
        quotas.sweep(key, counts.ofQuotas(key, aliases.of(key.beneficiary()), List.of()));
    }

    void sweepEquipment(EquipmentLedgerKey key) {
        equipment.sweep(key, counts.ofEquipment(key));
    }

    /** One that can't be settled now doesn't keep the others from it. */
    private static <K> int swept(List<K> keys, Consumer<K> sweep) {
        for (var key : keys) {
            try {
                sweep.accept(key);
            } catch (RuntimeException e) {
                log.warn("A ledger could not be settled, it will be tried again", e);
            }
        }
        return keys.size();
    }
}
