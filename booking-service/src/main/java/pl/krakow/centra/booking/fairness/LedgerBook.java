package pl.krakow.centra.booking.fairness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.fairness.domain.ClaimRefusal;
import pl.krakow.centra.booking.fairness.domain.Ledger;
import pl.krakow.centra.booking.fairness.domain.LedgerClaim;
import pl.krakow.centra.booking.fairness.domain.Ledgers;
import pl.krakow.centra.booking.fairness.domain.StandingBooking;
import pl.krakow.centra.booking.fairness.domain.StandingBookings;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.race.Turns;

/**
 * The one door to the ledgers of a kind: loads a ledger, or opens it by counting the sheets, changes it, and saves it
 * under the version it was loaded with; who lost that race does it again on what the other left.
 *
 * <p>Nobody is refused for what isn't so. Before a refusal the ledger is counted anew, and where acts under way hold
 * what is wanted, their outcome is waited for, up to {@link #PATIENCE}; a claim past its deadline is not waited for, but
 * counts until the sweep has made its act impossible.
 */
@RequiredArgsConstructor
final class LedgerBook<K, A> {

    private static final int MOST_ATTEMPTS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long SHORTEST_PAUSE_IN_NANOS = Duration.ofMillis(1).toNanos();
    private static final long LONGEST_PAUSE_IN_NANOS = Duration.ofMillis(40).toNanos();

    private final Ledgers<K, A> ledgers;
    private final StandingBookings sheets;
    private final Turns turns;
    private final Clock clock;

    /** What came of wanting to hold something. */
    sealed interface Holding<A> {

        /** @param fresh false when the act has been settled here before, so that nothing is to be settled any more */
        record Held<A>(LedgerClaim<A> claim, boolean fresh) implements Holding<A> {}

        record Refused<A>(ClaimRefusal refusal) implements Holding<A> {}
    }

    /**
     * Holds what an act wants, or says why not.
     *
     * @param objection asked again on a fresh ledger after each lost race; it must have no effect
     */
    Holding<A> hold(
            K key,
            LedgerClaim<A> claim,
            Counting<A> counting,
            Function<Ledger<K, A>, Optional<ClaimRefusal>> objection) {
        long begun = System.nanoTime();
        boolean counted = false;
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; ) {
            boolean countNow = counted;
            boolean patient = System.nanoTime() - begun < PATIENCE.toNanos();
            var step = turns.inTurn(key, () -> attempt(key, claim, counting, objection, countNow, patient));
            switch (step) {
                case Attempt.Done<A>(var result) -> {
                    return result;
                }
                case Attempt.Lost<A>() -> {
                    counted = false;
                    pause(attempt++);
                }
                case Attempt.Recounted<A>() -> counted = true;
                case Attempt.Waiting<A>() -> {
                    counted = false;
                    pause(10);
                }
            }
        }
        throw new Problem(KitProblem.CONFLICT);
    }

    private sealed interface Attempt<A> {

        record Done<A>(Holding<A> result) implements Attempt<A> {}

        record Lost<A>() implements Attempt<A> {}

        /** The ledger agrees with the sheets as they were a moment ago. */
        record Recounted<A>() implements Attempt<A> {}

        record Waiting<A>() implements Attempt<A> {}
    }

    private Attempt<A> attempt(
            K key,
            LedgerClaim<A> claim,
            Counting<A> counting,
            Function<Ledger<K, A>, Optional<ClaimRefusal>> objection,
            boolean counted,
            boolean patient) {
        var now = clock.instant();
        var found = ledgers.find(key);
        var ledger = found.filter(known -> known.isCountedFor(counting.lookedFor(), counting.since()))
                .orElseGet(() -> recounted(found.orElseGet(() -> blank(key)), counting, Set.of(), now));
        var earlier = ledger.claimOf(claim.act());
        if (earlier.isPresent() && !earlier.get().isHeld()) {
            return new Attempt.Done<>(new Holding.Held<>(earlier.get(), false));
        }
        var refusal = objection.apply(ledger);
        if (refusal.isEmpty()) {
            return ledgers.save(ledger.holding(claim))
                    ? new Attempt.Done<>(new Holding.Held<>(claim, true))
                    : new Attempt.Lost<>();
        }
        boolean settledAloneObjects =
                objection.apply(ledger.withoutActsUnderWay(now)).isPresent();
        if (!settledAloneObjects && patient) {
            return new Attempt.Waiting<>();
        }
        if (counted) {
            return new Attempt.Done<>(new Holding.Refused<>(refusal.get()));
        }
        var recounted = recounted(ledger, counting, Set.of(), now);
        return recounted.claimsLike(ledger) || ledgers.save(recounted)
                ? new Attempt.Recounted<>()
                : new Attempt.Lost<>();
    }

    /** The act is decided, whichever way: it holds nothing more, and what its booking has now is written down. */
    void settle(K key, LedgerClaim<A> claim, Counting<A> counting) {
        refresh(key, claim.room().centre(), claim.booking(), counting, ledger -> ledger.without(claim));
    }

    /**
     * Writes down what a booking has now.
     *
     * @param over an act on it that nobody goes on with, if there was one
     */
    void refresh(K key, String centre, UUID booking, Counting<A> counting, @Nullable UUID over) {
        refresh(
                key,
                centre,
                booking,
                counting,
                over == null ? UnaryOperator.identity() : ledger -> ledger.withoutAct(over));
    }

    /**
     * The sheets are read after the ledger was loaded, and what they say is saved under the version it was loaded with:
     * who settles late never overwrites what was decided since. Where another act on the booking is under way the ledger
     * is saved even unchanged, so that if that act read the sheets before, it has to read them again.
     */
    private void refresh(
            K key, String centre, UUID booking, Counting<A> counting, UnaryOperator<Ledger<K, A>> decided) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            boolean saved = turns.inTurn(key, () -> {
                var found = ledgers.find(key);
                if (found.isEmpty()) {
                    return true;
                }
                var standing = claims(sheets.find(centre, booking).stream(), counting);
                var refreshed = decided.apply(found.get()).having(booking, standing);
                boolean asItWas = refreshed.claimsLike(found.get()) && !refreshed.awaitsActOn(booking);
                return asItWas || ledgers.save(refreshed);
            });
            if (saved) {
                return;
            }
            pause(attempt);
        }
        throw new Problem(KitProblem.CONFLICT);
    }

    /** Makes acts past their deadline impossible, then counts the ledger anew. What is held within its time stays. */
    void sweep(K key, Counting<A> counting) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            var found = ledgers.find(key);
            if (found.isEmpty()) {
                return;
            }
            var now = clock.instant();
            var overdue = found.get().claims().stream()
                    .filter(claim -> claim.isOverdue(now))
                    .toList();
            overdue.forEach(claim -> sheets.makeImpossible(claim.act(), claim.room(), claim.date()));
            var acts = overdue.stream().map(LedgerClaim::act).collect(Collectors.toSet());
            var recounted = recounted(found.get(), counting, acts, now);
            if (recounted.claimsLike(found.get()) || ledgers.save(recounted)) {
                return;
            }
            pause(attempt);
        }
        throw new Problem(KitProblem.CONFLICT);
    }

    /** The ledger as it is; counted from the sheets where it was never opened, which opens nothing. */
    Ledger<K, A> look(K key, Optional<Ledger<K, A>> found, Counting<A> counting) {
        return found.filter(known -> known.isCountedFor(counting.lookedFor(), counting.since()))
                .orElseGet(() -> recounted(found.orElseGet(() -> blank(key)), counting, Set.of(), clock.instant()));
    }

    List<K> overdue(int limit) {
        return ledgers.overdue(clock.instant(), limit);
    }

    List<K> withClaimsOf(UUID booking) {
        return ledgers.withClaimsOf(booking);
    }

    /** Who has a claim but wasn't found is looked for once more by its id: it may be between two sheets. */
    private Ledger<K, A> recounted(Ledger<K, A> ledger, Counting<A> counting, Set<UUID> impossible, Instant now) {
        var standing = new LinkedHashMap<UUID, StandingBooking>();
        counting.standing().get().forEach(booking -> standing.put(booking.act(), booking));
        var found = standing.values().stream().map(StandingBooking::id).collect(Collectors.toSet());
        ledger.claims().stream()
                .filter(claim -> found.add(claim.booking()))
                .flatMap(claim -> sheets.find(claim.room().centre(), claim.booking()).stream())
                .forEach(booking -> standing.put(booking.act(), booking));
        return ledger.recounted(claims(standing.values().stream(), counting), impossible, now, counting.lookedFor());
    }

    private static <A> List<LedgerClaim<A>> claims(Stream<StandingBooking> standing, Counting<A> counting) {
        return standing.flatMap(
                        booking -> counting.amount().apply(booking).stream().map(amount -> claim(booking, amount)))
                .toList();
    }

    private static <A> LedgerClaim<A> claim(StandingBooking booking, A amount) {
        return new LedgerClaim<>(booking.act(), booking.id(), booking.room(), booking.date(), amount, null);
    }

    private Ledger<K, A> blank(K key) {
        return new Ledger<>(key, null, List.of(), Instant.EPOCH, Set.of());
    }

    private static void pause(int attempt) {
        long most = Math.min(LONGEST_PAUSE_IN_NANOS, SHORTEST_PAUSE_IN_NANOS << Math.min(attempt, 10));
        LockSupport.parkNanos(1 + ThreadLocalRandom.current().nextLong(most));
    }
}
