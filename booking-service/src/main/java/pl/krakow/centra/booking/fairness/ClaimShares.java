package pl.krakow.centra.booking.fairness;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
 * decided on its day sheet after that, and only then; the sheet's write is the moment it has taken place. Then what it
 * claimed is {@link #settle settled}, or {@link #release released} when it was refused. An act whose outcome isn't
 * known, because its process died or the store didn't answer, does neither: the sweep finds out.
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

    /** What came of it. */
    public sealed interface Answer {

        /** Everything is held until the act is decided. */
        record Claimed(Held held) implements Answer {}

        /** Nothing is held. */
        record Refused(ClaimRefusal refusal) implements Answer {}
    }

    /** What an act holds; of use to settle or release it only. */
    public static final class Held {

        private static final Held NOTHING = new Held(List.of());

        private final List<Claim<?, ?>> claims;

        private Held(List<Claim<?, ?>> claims) {
            this.claims = List.copyOf(claims);
        }

        private boolean holdsIn(LedgerBook<?, ?> book, Object key) {
            return claims.stream()
                    .anyMatch(claim -> claim.book() == book && claim.key().equals(key));
        }
    }

    /** @param fresh whether it still has to be settled or released */
    private record Claim<K, A>(LedgerBook<K, A> book, K key, LedgerClaim<A> claim, boolean fresh) {

        void settle() {
            if (fresh) {
                book.settle(key, claim);
            }
        }

        void release() {
            if (fresh) {
                book.release(key, claim);
            }
        }
    }

    public Answer claim(Demand demand) {
        var deadline = clock.instant().plus(settings.deadline());
        var held = new ArrayList<Claim<?, ?>>();
        var refusal = claimQuotas(demand, deadline, held).or(() -> claimEquipment(demand, deadline, held));
        if (refusal.isPresent()) {
            release(new Held(held));
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
                held.add(new Claim<>(book, key, made, fresh));
                yield Optional.empty();
            }
            case Holding.Refused<A>(var refusal) -> Optional.of(refusal);
        };
    }

    private static <A> LedgerClaim<A> claim(Demand demand, A amount, Instant deadline) {
        return new LedgerClaim<>(demand.act(), demand.booking(), demand.room(), demand.date(), amount, deadline);
    }

    private static List<QuotaRule> rulesOf(List<Quota> quotas) {
        return quotas.stream().map(Quota::rule).toList();
    }

    /** The placement took place. */
    public void settle(Held held) {
        held.claims.forEach(Claim::settle);
    }

    /**
     * The change took place: what its booking had before goes, also in other ledgers, where it moved from another date or
     * room.
     *
     * @param before what the booking needed until then
     */
    public void settle(Held held, Demand before) {
        settle(held);
        for (var key : quotaLedgers(before).keySet()) {
            if (!held.holdsIn(quotas, key)) {
                quotas.leave(key, before.booking());
            }
        }
        var key = new EquipmentLedgerKey(before.room().centre(), before.date());
        if (!needs.from(before.room(), before.wished()).isEmpty() && !held.holdsIn(equipment, key)) {
            equipment.leave(key, before.booking());
        }
    }

    /** The act didn't take place and never will. */
    public void release(Held held) {
        held.claims.reversed().forEach(Claim::release);
    }
}
