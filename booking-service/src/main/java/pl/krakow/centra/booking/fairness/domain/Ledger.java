package pl.krakow.centra.booking.fairness.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Who has taken how much of something scarce: the aggregate that keeps it from being promised twice. Immutable; every
 * change gives a new one, to be saved under the version this one was loaded with.
 *
 * <p>Begins with a recount of what stands on the day sheets. From then on every act claims here first, is decided on its
 * sheet, and settles or releases its claim. The sum of the claims is never less than what stands on the sheets; it is
 * more while acts are under way, and after a cancellation until that is noticed. So what errs is always a refusal, and
 * a refusal is checked against the sheets before it is given.
 *
 * @param version the version it was loaded with; none when it was never saved
 * @param claims one per act
 * @param countedAt when the sheets were last recounted
 * @param countedFor what was looked for then, e.g. the beneficiary and those merged into it
 */
public record Ledger<K, A>(
        K key, @Nullable Long version, List<LedgerClaim<A>> claims, Instant countedAt, Set<String> countedFor) {

    public Ledger {
        claims = List.copyOf(claims);
        countedFor = Set.copyOf(countedFor);
    }

    /** The amounts of other bookings, those of one booking together: only one of these will stay. */
    public List<List<A>> amountsBeside(UUID booking) {
        return List.copyOf(claims.stream()
                .filter(claim -> !claim.booking().equals(booking))
                .collect(Collectors.groupingBy(
                        LedgerClaim::booking, Collectors.mapping(LedgerClaim::amount, Collectors.toList())))
                .values());
    }

    /** As it would be if every act that is within its time came to nothing. */
    public Ledger<K, A> withoutActsUnderWay(Instant now) {
        return without(claim -> claim.isHeld() && !claim.isOverdue(now));
    }

    public Optional<LedgerClaim<A>> claimOf(UUID act) {
        return claims.stream().filter(claim -> claim.act().equals(act)).findFirst();
    }

    public boolean isCountedFor(Set<String> wanted, Instant since) {
        return countedFor.containsAll(wanted) && !countedAt.isBefore(since);
    }

    /** With the claim of an act that is about to be decided; one the act had here before is replaced. */
    public Ledger<K, A> holding(LedgerClaim<A> claim) {
        var kept = new ArrayList<>(claims);
        kept.removeIf(other -> other.act().equals(claim.act()));
        kept.add(claim);
        return with(kept);
    }

    /** An act is decided, whichever way, so that it holds nothing more. A claim that another process took over stays. */
    public Ledger<K, A> without(LedgerClaim<A> decided) {
        return without(decided::equals);
    }

    /** An act is over and will not be begun again, by whomever. */
    public Ledger<K, A> withoutAct(UUID over) {
        return without(claim -> claim.act().equals(over));
    }

    /**
     * With what a booking has according to the sheets, instead of what was written down for it before. What acts on it
     * hold stays until they are decided.
     *
     * @param standing read after this ledger was loaded; nothing when the booking isn't counted here any more
     */
    public Ledger<K, A> having(UUID booking, List<LedgerClaim<A>> standing) {
        var others = claims.stream()
                .filter(claim -> claim.isHeld() || !claim.booking().equals(booking))
                .collect(Collectors.toCollection(ArrayList::new));
        var held = acts(others.stream().filter(LedgerClaim::isHeld));
        standing.stream().filter(claim -> !held.contains(claim.act())).forEach(others::add);
        return with(others);
    }

    /** Whether some act on that booking is under way here. */
    public boolean awaitsActOn(UUID booking) {
        return claims.stream()
                .anyMatch(claim -> claim.isHeld() && claim.booking().equals(booking));
    }

    /** What that booking has already: what no act on it holds. */
    public List<A> amountsOf(UUID booking) {
        return claims.stream()
                .filter(claim -> !claim.isHeld() && claim.booking().equals(booking))
                .map(LedgerClaim::amount)
                .toList();
    }

    /**
     * Settled anew by what stands on the sheets, read after this ledger was loaded. What acts hold stays, save of those
     * that can never happen any more.
     */
    public Ledger<K, A> recounted(
            List<LedgerClaim<A>> standing, Set<UUID> impossible, Instant now, Set<String> lookedFor) {
        var counted = new ArrayList<LedgerClaim<A>>();
        claims.stream()
                .filter(claim -> claim.isHeld() && !impossible.contains(claim.act()))
                .forEach(counted::add);
        var held = acts(counted.stream());
        standing.stream().filter(claim -> !held.contains(claim.act())).forEach(counted::add);
        return new Ledger<>(key, version, counted, now, lookedFor);
    }

    private static Set<UUID> acts(Stream<? extends LedgerClaim<?>> claims) {
        return claims.map(LedgerClaim::act).collect(Collectors.toSet());
    }

    /** Whether both hold the same claims, in whatever order. */
    public boolean claimsLike(Ledger<K, A> other) {
        return byAct().equals(other.byAct());
    }

    private Map<UUID, LedgerClaim<A>> byAct() {
        return claims.stream().collect(Collectors.toMap(LedgerClaim::act, claim -> claim, (one, _) -> one));
    }

    private Ledger<K, A> without(Predicate<LedgerClaim<A>> gone) {
        return with(claims.stream().filter(gone.negate()).toList());
    }

    private Ledger<K, A> with(List<LedgerClaim<A>> changed) {
        return new Ledger<>(key, version, changed, countedAt, countedFor);
    }
}
