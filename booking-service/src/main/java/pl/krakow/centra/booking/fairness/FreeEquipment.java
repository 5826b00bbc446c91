package pl.krakow.centra.booking.fairness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.fairness.domain.EquipmentLedgerKey;
import pl.krakow.centra.booking.fairness.domain.EquipmentPolicy;
import pl.krakow.centra.booking.fairness.domain.Ledger;
import pl.krakow.centra.booking.fairness.domain.Ledgers;
import pl.krakow.centra.booking.fairness.domain.Lent;
import pl.krakow.centra.booking.rooms.domain.EquipmentStock;

/** Shows which movable equipment of a centre is free, for any number of days with one query. It shows; ledgers decide. */
@Component
@RequiredArgsConstructor
public class FreeEquipment {

    private static final UUID NOBODY = new UUID(0, 0);

    private final EquipmentStock stock;
    private final Ledgers<EquipmentLedgerKey, Lent> ledgers;

    /** From one date to another, both included. */
    public Days between(String centre, LocalDate from, LocalDate to) {
        var there = stock.counts(centre);
        if (there.isEmpty()) {
            return new Days(there, Map.of());
        }
        var keys = from.datesUntil(to.plusDays(1))
                .map(date -> new EquipmentLedgerKey(centre, date))
                .toList();
        return new Days(
                there,
                ledgers.find(keys).stream()
                        .collect(Collectors.toMap(ledger -> ledger.key().date(), FreeEquipment::lent)));
    }

    private static List<List<Lent>> lent(Ledger<EquipmentLedgerKey, Lent> ledger) {
        return ledger.amountsBeside(NOBODY);
    }

    /** What is lent on some days, as it was when it was asked. */
    public record Days(Map<String, Integer> stock, Map<LocalDate, List<List<Lent>>> lent) {

        /** Whether so many pieces of each kind are free throughout a time, buffers included, that begins on this date. */
        public boolean has(Map<String, Integer> pieces, LocalDate date, Instant from, Instant until) {
            return pieces.entrySet().stream()
                    .allMatch(kind -> free(kind.getKey(), date, from, until) >= kind.getValue());
        }

        public int free(String code, LocalDate date, Instant from, Instant until) {
            return EquipmentPolicy.free(
                    code, stock.getOrDefault(code, 0), from, until, lent.getOrDefault(date, List.of()));
        }
    }
}
