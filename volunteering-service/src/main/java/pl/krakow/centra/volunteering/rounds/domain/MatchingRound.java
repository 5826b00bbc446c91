package pl.krakow.centra.volunteering.rounds.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongPredicate;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.rounds.domain.AssignmentTask.Ruling;

/**
 * A coordinator's round: who of the volunteers could best be on which of the open posts. It proposes and never places
 * anybody; single lines are offered by the coordinator.
 *
 * <p>Life cycle: waiting → working → proposed or failed, and from there waiting again as often as somebody asks for another
 * run, with what was pinned and forbidden meanwhile. Whoever works it out holds it for a time and shows how far it is; when
 * that time passes without a sign, another instance takes the run over. The latest proposal stays readable meanwhile.
 *
 * @param rulings what the coordinator decided about pairs, for the next run
 * @param run the number of the latest run asked for, from 1 on
 * @param work who is at it; only while working
 * @param proposal of the latest run that ended well
 * @param failure of the latest run; only while failed
 * @param madeBy the account that asked for the first run
 * @param revision one more with every step
 */
public record MatchingRound(
        RoundId id,
        RoundTerms terms,
        List<RuledPair> rulings,
        RoundState state,
        int run,
        @Nullable Work work,
        @Nullable Made proposal,
        @Nullable Failure failure,
        String madeBy,
        Instant made,
        Instant changed,
        long revision) {

    /** As many pairs as one round decides about. */
    public static final int MOST_RULINGS = 2_000;

    public MatchingRound {
        rulings = List.copyOf(rulings);
    }

    /** A pair that is pinned or forbidden. */
    public record RuledPair(Pairing pair, Ruling ruling) {}

    /**
     * @param worker drawn anew for every attempt
     * @param until when others may take over
     * @param percent of the pairs compared
     */
    public record Work(UUID worker, Instant until, int percent) {}

    /** @param proposal where it is kept */
    public record Made(UUID proposal, int run, Instant at, ProposalTotals totals) {}

    /** What comes of a step. */
    public sealed interface Step {

        /** To be saved. */
        record Taken(MatchingRound round) implements Step {}

        /** It is so already. */
        record Unchanged(MatchingRound round) implements Step {}

        record Outdated() implements Step {}

        /** A run is waiting or being worked out. */
        record Busy() implements Step {}

        /** More pairs than one round decides about. */
        record TooManyRulings() implements Step {}
    }

    public static MatchingRound of(RoundId id, RoundTerms terms, String by, Instant now) {
        return new MatchingRound(id, terms, List.of(), RoundState.WAITING, 1, null, null, null, by, now, now, 1);
    }

    public boolean isAtRest() {
        return state == RoundState.PROPOSED || state == RoundState.FAILED;
    }

    /** @param ruling open takes an earlier one back */
    public Step rule(Pairing pair, Ruling ruling, LongPredicate seen, Instant now) {
        if (!seen.test(revision)) {
            return new Step.Outdated();
        }
        if (!isAtRest()) {
            return new Step.Busy();
        }
        var next = new ArrayList<>(rulings);
        next.removeIf(ruled -> ruled.pair().equals(pair));
        if (ruling != Ruling.OPEN) {
            next.add(new RuledPair(pair, ruling));
        }
        if (next.size() > MOST_RULINGS) {
            return new Step.TooManyRulings();
        }
        return next.equals(rulings)
                ? new Step.Unchanged(this)
                : new Step.Taken(next(next, state, run, null, proposal, now));
    }

    public Step runAgain(LongPredicate seen, Instant now) {
        if (!seen.test(revision)) {
            return new Step.Outdated();
        }
        return isAtRest()
                ? new Step.Taken(next(rulings, RoundState.WAITING, run + 1, null, proposal, now))
                : new Step.Busy();
    }

    /** Whether somebody should work it out: it waits, or who did has shown no sign for too long. */
    public boolean isToBeTaken(Instant now) {
        return state == RoundState.WAITING || (work != null && !now.isBefore(work.until()));
    }

    /** @return nothing when somebody else is at it, or there is nothing to do */
    public Optional<MatchingRound> taken(UUID worker, Duration held, Instant now) {
        return isToBeTaken(now)
                ? Optional.of(
                        next(rulings, RoundState.WORKING, run, new Work(worker, now.plus(held), 0), proposal, now))
                : Optional.empty();
    }

    /** @return nothing when the worker has lost the round to somebody else */
    public Optional<MatchingRound> gotTo(UUID worker, int percent, Duration held, Instant now) {
        return isWorkedOnBy(worker)
                ? Optional.of(next(
                        rulings, RoundState.WORKING, run, new Work(worker, now.plus(held), percent), proposal, now))
                : Optional.empty();
    }

    /** @return nothing when the worker has lost the round to somebody else */
    public Optional<MatchingRound> proposed(UUID worker, UUID kept, ProposalTotals totals, Instant now) {
        return isWorkedOnBy(worker)
                ? Optional.of(next(rulings, RoundState.PROPOSED, run, null, new Made(kept, run, now, totals), now))
                : Optional.empty();
    }

    /** @return nothing when the worker has lost the round to somebody else */
    public Optional<MatchingRound> failed(UUID worker, Failure why, Instant now) {
        return isWorkedOnBy(worker)
                ? Optional.of(new MatchingRound(
                        id,
                        terms,
                        rulings,
                        RoundState.FAILED,
                        run,
                        null,
                        proposal,
                        why,
                        madeBy,
                        made,
                        now,
                        revision + 1))
                : Optional.empty();
    }

    private boolean isWorkedOnBy(UUID worker) {
        return work != null && work.worker().equals(worker);
    }

    private MatchingRound next(
            List<RuledPair> ruled,
            RoundState next,
            int number,
            @Nullable Work worked,
            @Nullable Made result,
            Instant now) {
        return new MatchingRound(
                id,
                terms,
                ruled,
                next,
                number,
                worked,
                result,
                next == RoundState.FAILED ? failure : null,
                madeBy,
                made,
                now,
                revision + 1);
    }
}
