package pl.krakow.centra.booking.fairness;

import java.util.List;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.fairness.domain.Aliases;
import pl.krakow.centra.booking.fairness.domain.EquipmentLedgerKey;
import pl.krakow.centra.booking.fairness.domain.Lent;
import pl.krakow.centra.booking.fairness.domain.QuotaLedgerKey;
import pl.krakow.centra.booking.fairness.domain.QuotaUse;
import pl.krakow.centra.booking.rooms.domain.EquipmentStock;

/**
 * Has every ledger that knows of a booking write down what that booking has on the sheets now: less than before, when it
 * was given up, refused, taken back or missed, or when it moved away. Done twice, or late, it changes nothing: what counts
 * is what the sheets say at that moment. It never frees what an act under way holds.
 */
@Component
@RequiredArgsConstructor
public class RefreshShares {

    private final LedgerBook<QuotaLedgerKey, QuotaUse> quotas;
    private final LedgerBook<EquipmentLedgerKey, Lent> equipment;
    private final FairUseRules rules;
    private final EquipmentStock stock;
    private final LedgerCounts counts;
    private final Aliases aliases;

    public void of(String centre, UUID booking) {
        of(centre, booking, null);
    }

    /**
     * Where nothing is scarce, nothing is asked: a rule or a stock that comes later is counted from the sheets.
     *
     * @param over an act on the booking that is over and that nobody will go on with; what it held is free again
     */
    public void of(String centre, UUID booking, @Nullable UUID over) {
        if (rules.of(centre).quotas().isEmpty()
                && rules.of(rules.city()).quotas().isEmpty()
                && stock.counts(centre).isEmpty()) {
            return;
        }
        for (var key : quotas.withClaimsOf(booking)) {
            quotas.refresh(key, centre, booking, counts.ofQuotas(key, aliases.of(key.beneficiary()), List.of()), over);
        }
        for (var key : equipment.withClaimsOf(booking)) {
            equipment.refresh(key, centre, booking, counts.ofEquipment(key), over);
        }
    }
}
