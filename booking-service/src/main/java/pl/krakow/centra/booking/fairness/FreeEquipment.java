package pl.krakow.centra.booking.fairness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.fairness.domain.EquipmentLedgerKey;
import pl.krakow.centra.booking.fairness.domain.EquipmentPolicy;
import pl.krakow.centra.booking.fairness.domain.Lack;
import pl.krakow.centra.booking.fairness.domain.Ledger;
import pl.krakow.centra.booking.fairness.domain.Ledgers;
import pl.krakow.centra.booking.fairness.domain.Lent;
import pl.krakow.centra.booking.rooms.domain.EquipmentStock;

/** Shows which movable equipment is free, for any number of centres and days with one query. It shows; ledgers decide. */
@Component
@RequiredArgsConstructor
public class FreeEquipment {

    private static final UUID NOBODY = new UUID(0, 0);

    private final EquipmentStock stock;
    private final Ledgers<EquipmentLedgerKey, Lent> ledgers;

    /** From one date to another, both included, of every kind. */
    public Days between(String centre, LocalDate from, LocalDate to) {
        return between(List.of(centre), stock.counts(centre).keySet(), from, to);
    }

    /**
     * The same in several centres. Where nobody lends any of these codes, nothing is asked.
     *
     * @param codes the kinds somebody wants
     */
    public Days between(Collection<String> centres, Set<String> codes, LocalDate from, LocalDate to) {
        var there = centres.stream().distinct().collect(Collectors.toUnmodifiableMap(c -> c, stock::counts));
        var keys = there.entrySet().stream()
                .filter(centre -> !Collections.disjoint(centre.getValue().keySet(), codes))
                .flatMap(centre ->
                        from.datesUntil(to.plusDays(1)).map(date -> new EquipmentLedgerKey(centre.getKey(), date)))
                .toList();
        return new Days(
                there,
                ledgers.find(keys).stream()
                        .collect(Collectors.toUnmodifiableMap(Ledger::key, ledger -> ledger.amountsBeside(NOBODY))));
    }

    /** What centres have, and what of it is lent on some days, as it was when it was asked. */
    public record Days(Map<String, Map<String, Integer>> stock, Map<EquipmentLedgerKey, List<List<Lent>>> lent) {

        /** When, on a date, some of the pieces wanted aren't free, in the order of time. */
        public List<Lack> lacking(Map<String, Integer> pieces, String centre, LocalDate date) {
            return pieces.isEmpty()
                    ? List.of()
                    : EquipmentPolicy.lacking(pieces, stock.getOrDefault(centre, Map.of()), lentOn(centre, date));
        }

        /** How many pieces nobody has at any moment of a time, buffers included, that begins on this date. */
        public int free(String code, String centre, LocalDate date, Instant from, Instant until) {
            int there = stock.getOrDefault(centre, Map.of()).getOrDefault(code, 0);
            return EquipmentPolicy.free(code, there, from, until, lentOn(centre, date));
        }

        private List<List<Lent>> lentOn(String centre, LocalDate date) {
            return lent.getOrDefault(new EquipmentLedgerKey(centre, date), List.of());
        }
    }
}
