package pl.krakow.centra.booking.fairness;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.fairness.LedgerBook.Holding;
import pl.krakow.centra.booking.fairness.domain.ClaimRefusal;
import pl.krakow.centra.booking.fairness.domain.EquipmentLedgerKey;
import pl.krakow.centra.booking.fairness.domain.EquipmentPolicy;
import pl.krakow.centra.booking.fairness.domain.FairUse.Quota;
import pl.krakow.centra.booking.fairness.domain.Ledger;
import pl.krakow.centra.booking.fairness.domain.LedgerClaim;
import pl.krakow.centra.booking.fairness.domain.Lent;
import pl.krakow.centra.booking.fairness.domain.QuotaLedgerKey;
import pl.krakow.centra.booking.fairness.domain.QuotaPolicy;
import pl.krakow.centra.booking.fairness.domain.QuotaRule;
import pl.krakow.centra.booking.fairness.domain.QuotaUse;
import pl.krakow.centra.booking.rooms.domain.EquipmentStock;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/**
 * Claims, besides the room, what an act needs: a share of its beneficiary's quotas, then movable equipment. The act is
 * decided on its day sheet after that, and only then; the sheet's write is the moment it has taken place. Then it is
 * {@link #settle settled}, whichever way it went: what it claimed goes, and what its booking has on the sheets is written
 * down, so that a booking that moved gives back what it had only when what it has now is firm. An act whose outcome isn't
 * known, because its process died or the store didn't answer, isn't settled: the sweep finds out.
 *
 * <p>Where no quota applies and no equipment is carried in, nothing is read and nothing written.
 */
@Component
@RequiredArgsConstructor
public class ClaimShares {

    private final LedgerBook<QuotaLedgerKey, QuotaUse> quotas;
    private final LedgerBook<EquipmentLedgerKey, Lent> equipment;
    private final FairUseRules rules;
    private final EquipmentNeeds needs;
    private final EquipmentStock stock;
    private final LedgerCounts counts;
    private final FairnessSettings settings;
    private final Clock clock;

    /**
     * What an act needs.
     *
     * @param act the id of the act: of a placement the booking's, of a change one of its own
     * @param decidedOn the sheet whose write is the moment the act has taken place
     * @param aliases the beneficiary that counts and whoever was merged into it
     * @param start of the meeting
     * @param end of the meeting
     * @param from its start less the set-up
     * @param until its end plus the clean-up
     * @param wished equipment, one code per piece; what stands in the room may be among it
     * @param overQuota whether staff have decided that the booking may go beyond a quota; it counts all the same
     */
    public record Demand(
            UUID act,
            UUID booking,
            SheetOf decidedOn,
            BeneficiaryId beneficiary,
            Set<BeneficiaryId> aliases,
            BeneficiaryKind kind,
            RoomId room,
            LocalDate date,
            Instant start,
            Instant end,
            Instant from,
            Instant until,
            List<String> wished,
            boolean overQuota) {}

    /** The day sheet of a room on a date. */
    public record SheetOf(RoomId room, LocalDate date) {}

    /** What came of it. */
    public sealed interface Answer {

        /** Everything is held until the act is decided. */
        record Claimed(Held held) implements Answer {}

        /** Nothing is held. */
        record Refused(ClaimRefusal refusal) implements Answer {}
    }

    /** What an act holds; of use to settle it only. */
    public static final class Held {

        private static final Held NOTHING = new Held(List.of());

        private final List<Claim<?, ?>> claims;

        private Held(List<Claim<?, ?>> claims) {
            this.claims = List.copyOf(claims);
        }
    }

    /** @param fresh whether it still has to be settled */
    private record Claim<K, A>(
            LedgerBook<K, A> book, K key, LedgerClaim<A> claim, Counting<A> counting, boolean fresh) {

        void settle() {
            if (fresh) {
                book.settle(key, claim, counting);
            }
        }
    }

    /** For an act that is decided at once. */
    public Answer claim(Demand demand) {
        return claim(demand, clock.instant().plus(settings.deadline()));
    }

    /**
     * For an act that is decided later, which then claims the same again or is given up by {@link RefreshShares}.
     *
     * @param until when it will have been decided
     */
    public Answer claim(Demand demand, Instant until) {
        // As precise as it is stored, so that who settles the claim knows it again.
        var deadline = until.truncatedTo(ChronoUnit.MILLIS);
        var held = new ArrayList<Claim<?, ?>>();
        var refusal = claimQuotas(demand, deadline, held).or(() -> claimEquipment(demand, deadline, held));
        if (refusal.isPresent()) {
            settle(new Held(held));
            return new Answer.Refused(refusal.get());
        }
        return new Answer.Claimed(held.isEmpty() ? Held.NOTHING : new Held(held));
    }

    /** Ledger after ledger, in the order of their keys, so that of two acts none waits for the other. */
    private Optional<ClaimRefusal> claimQuotas(Demand demand, Instant deadline, List<Claim<?, ?>> held) {
        var use = new QuotaUse(
                demand.room(),
                demand.date(),
                Duration.between(demand.start(), demand.end()).toMinutes());
        for (var ledger : quotaLedgers(demand).entrySet()) {
            var refusal = hold(
                    quotas,
                    ledger.getKey(),
                    claim(demand, use, deadline),
                    counts.ofQuotas(ledger.getKey(), demand.aliases(), ledger.getValue()),
                    known -> demand.overQuota()
                            ? Optional.empty()
                            : QuotaPolicy.objection(known, demand.booking(), use, rulesOf(ledger.getValue())),
                    held);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private SortedMap<QuotaLedgerKey, List<Quota>> quotaLedgers(Demand demand) {
        return new TreeMap<>(rules.quotasOn(demand.room(), demand.kind()).stream()
                .collect(groupingBy(quota -> quota.rule().ledger(demand.beneficiary(), demand.date()))));
    }

    private Optional<ClaimRefusal> claimEquipment(Demand demand, Instant deadline, List<Claim<?, ?>> held) {
        var pieces = needs.from(demand.room(), demand.wished());
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        var lent = new Lent(demand.from(), demand.until(), pieces);
        var key = new EquipmentLedgerKey(demand.room().centre(), demand.date());
        Map<String, Integer> there = stock.counts(key.centre());
        return hold(
                equipment,
                key,
                claim(demand, lent, deadline),
                counts.ofEquipment(key),
                known -> EquipmentPolicy.objection(known, demand.booking(), lent, there),
                held);
    }

    private static <K, A> Optional<ClaimRefusal> hold(
            LedgerBook<K, A> book,
            K key,
            LedgerClaim<A> claim,
            Counting<A> counting,
            Function<Ledger<K, A>, Optional<ClaimRefusal>> objection,
            List<Claim<?, ?>> held) {
        return switch (book.hold(key, claim, counting, objection)) {
            case Holding.Held<A>(var made, var fresh) -> {
                held.add(new Claim<>(book, key, made, counting, fresh));
                yield Optional.empty();
            }
            case Holding.Refused<A>(var refusal) -> Optional.of(refusal);
        };
    }

    private static <A> LedgerClaim<A> claim(Demand demand, A amount, Instant deadline) {
        var sheet = demand.decidedOn();
        return new LedgerClaim<>(demand.act(), demand.booking(), sheet.room(), sheet.date(), amount, deadline);
    }

    private static List<QuotaRule> rulesOf(List<Quota> quotas) {
        return quotas.stream().map(Quota::rule).toList();
    }

    /** The act is decided, whichever way. */
    public void settle(Held held) {
        held.claims.reversed().forEach(Claim::settle);
    }

    /** Whether any quota or stock concerns such a use, so that ledgers may know of it. */
    public boolean concern(RoomId room, BeneficiaryKind kind, List<String> wished) {
        return !rules.quotasOn(room, kind).isEmpty()
                || !needs.from(room, wished).isEmpty();
    }

    /** Counts what stands again after it had given everything back, such as a meeting that did take place after all. */
    public void countAgain(Demand demand) {
        var centre = demand.room().centre();
        quotaLedgers(demand)
                .forEach((key, applying) -> quotas.refresh(
                        key, centre, demand.booking(), counts.ofQuotas(key, demand.aliases(), applying), null));
        if (!needs.from(demand.room(), demand.wished()).isEmpty()) {
            var key = new EquipmentLedgerKey(centre, demand.date());
            equipment.refresh(key, centre, demand.booking(), counts.ofEquipment(key), null);
        }
    }
}
