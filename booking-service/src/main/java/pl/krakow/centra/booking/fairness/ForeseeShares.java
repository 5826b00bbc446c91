package pl.krakow.centra.booking.fairness;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.fairness.domain.ClaimRefusal;
import pl.krakow.centra.booking.fairness.domain.ClaimRefusal.TooLittleEquipment;
import pl.krakow.centra.booking.fairness.domain.FairUse.Quota;
import pl.krakow.centra.booking.fairness.domain.Ledger;
import pl.krakow.centra.booking.fairness.domain.LedgerClaim;
import pl.krakow.centra.booking.fairness.domain.Ledgers;
import pl.krakow.centra.booking.fairness.domain.QuotaLedgerKey;
import pl.krakow.centra.booking.fairness.domain.QuotaPolicy;
import pl.krakow.centra.booking.fairness.domain.QuotaUse;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/**
 * What quotas and stock would say to several meetings of one beneficiary, each as if those before it had been had. Claims
 * nothing and promises nothing: it shows, the ledgers decide. Where no quota applies and nothing is carried in, nothing is
 * asked of the store.
 */
@Component
@RequiredArgsConstructor
public class ForeseeShares {

    private static final UUID NOBODY = new UUID(0, 0);

    private final FairUseRules rules;
    private final Ledgers<QuotaLedgerKey, QuotaUse> ledgers;
    private final LedgerBook<QuotaLedgerKey, QuotaUse> book;
    private final LedgerCounts counts;
    private final EquipmentNeeds needs;
    private final FreeEquipment freeEquipment;

    /** @param aliases the beneficiary and whoever was merged into it */
    public record Whom(BeneficiaryId beneficiary, Set<BeneficiaryId> aliases, BeneficiaryKind kind) {}

    /**
     * Begins a row of meetings between two dates.
     *
     * @param wished equipment, one code per piece
     */
    public Row row(Whom whom, RoomId room, List<String> wished, LocalDate from, LocalDate to) {
        var pieces = needs.from(room, wished);
        var free = pieces.isEmpty()
                ? new FreeEquipment.Days(Map.of(), Map.of())
                : freeEquipment.between(room.centre(), from, to);
        return new Row(whom, room, rules.quotasOn(room, whom.kind()), pieces, free);
    }

    /** Meetings one after the other; of use to one thread. */
    @RequiredArgsConstructor
    public final class Row {
        private final Whom whom;
        private final RoomId room;
        private final List<Quota> quotas;
        private final Map<String, Integer> pieces;
        private final FreeEquipment.Days free;
        private final Map<QuotaLedgerKey, Ledger<QuotaLedgerKey, QuotaUse>> seen = new HashMap<>();
        private long had;

        /**
         * Whether the next meeting could be had.
         *
         * @param from its start less the set-up
         * @param until its end plus the clean-up
         */
        public Optional<ClaimRefusal> objection(
                LocalDate date, Instant start, Instant end, Instant from, Instant until) {
            var use = use(date, start, end);
            return quotasOn(date).entrySet().stream()
                    .flatMap(entry -> QuotaPolicy.objection(
                            ledger(entry.getKey(), entry.getValue()),
                            NOBODY,
                            use,
                            entry.getValue().stream().map(Quota::rule).toList())
                            .stream())
                    .findFirst()
                    .or(() -> lack(date, from, until));
        }

        /** It is had, and counts for those that follow. */
        public void have(LocalDate date, Instant start, Instant end) {
            var id = new UUID(0, ++had);
            var claim = new LedgerClaim<>(id, id, room, date, use(date, start, end), null);
            quotasOn(date)
                    .forEach((key, applying) ->
                            seen.put(key, ledger(key, applying).holding(claim)));
        }

        private QuotaUse use(LocalDate date, Instant start, Instant end) {
            return new QuotaUse(room, date, Duration.between(start, end).toMinutes());
        }

        private Map<QuotaLedgerKey, List<Quota>> quotasOn(LocalDate date) {
            return quotas.stream()
                    .collect(Collectors.groupingBy(
                            quota -> quota.rule().ledger(whom.beneficiary(), date), TreeMap::new, Collectors.toList()));
        }

        private Ledger<QuotaLedgerKey, QuotaUse> ledger(QuotaLedgerKey key, List<Quota> applying) {
            return seen.computeIfAbsent(
                    key, _ -> book.look(key, ledgers.find(key), counts.ofQuotas(key, whom.aliases(), applying)));
        }

        /** Its own meetings take from each other only what lies on one date, which those of a row don't. */
        private Optional<ClaimRefusal> lack(LocalDate date, Instant from, Instant until) {
            return new TreeMap<>(pieces)
                    .entrySet().stream()
                            .filter(kind ->
                                    free.free(kind.getKey(), room.centre(), date, from, until) < kind.getValue())
                            .<ClaimRefusal>map(kind -> new TooLittleEquipment(
                                    kind.getKey(),
                                    kind.getValue(),
                                    free.free(kind.getKey(), room.centre(), date, from, until)))
                            .findFirst();
        }
    }
}
