package pl.krakow.centra.booking.fairness;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.fairness.domain.EquipmentLedgerKey;
import pl.krakow.centra.booking.fairness.domain.FairUse.Quota;
import pl.krakow.centra.booking.fairness.domain.Lent;
import pl.krakow.centra.booking.fairness.domain.QuotaLedgerKey;
import pl.krakow.centra.booking.fairness.domain.QuotaUse;
import pl.krakow.centra.booking.fairness.domain.StandingBooking;
import pl.krakow.centra.booking.fairness.domain.StandingBookings;
import pl.krakow.centra.booking.rooms.domain.EquipmentStock;

/** Says what a ledger has to hold according to the day sheets. */
@Component
@RequiredArgsConstructor
class LedgerCounts {

    private final StandingBookings sheets;
    private final EquipmentNeeds needs;
    private final EquipmentStock stock;

    Counting<QuotaUse> ofQuotas(QuotaLedgerKey key, Set<BeneficiaryId> aliases, List<Quota> quotas) {
        return new Counting<>(
                aliases.stream().map(BeneficiaryId::toString).collect(Collectors.toSet()),
                FairUseRules.countedAfter(quotas),
                () -> sheets.of(aliases, key.first(), key.last()),
                booking -> Optional.of(booking.use())
                        .filter(use -> aliases.contains(booking.beneficiary())
                                && key.period().firstDate(use.date()).equals(key.first())));
    }

    /** A change of what is in stock makes a count of no use: what wasn't lent before was claimed by nobody. */
    Counting<Lent> ofEquipment(EquipmentLedgerKey key) {
        return new Counting<>(
                Set.of("stock " + stock.revision(key.centre())),
                Instant.EPOCH,
                () -> sheets.on(key.centre(), key.date()),
                booking -> lent(booking, key));
    }

    private Optional<Lent> lent(StandingBooking booking, EquipmentLedgerKey key) {
        boolean here =
                booking.room().centre().equals(key.centre()) && booking.date().equals(key.date());
        var pieces = here ? needs.from(booking.room(), booking.equipment()) : Map.<String, Integer>of();
        return pieces.isEmpty() ? Optional.empty() : Optional.of(new Lent(booking.from(), booking.until(), pieces));
    }
}
