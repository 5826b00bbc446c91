package pl.krakow.centra.booking.seasons.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;

/**
 * A centre's seasonal round, from its draft to its bookings. It goes one way: draft, open for wishes, closed, allocated,
 * publishing, published; only closing can be taken back, while wishes would still be taken, and only an allocation can be
 * made again. What has been published is published: later changes are changes of its bookings.
 *
 * <p>Terms that decide who gets what (rooms, period, cap, seed) stand still from the moment wishes are taken, so that
 * nobody can draw the lottery until it suits.
 *
 * <p>Wishes and proposals are aggregates of their own. A proposal belongs to the season by being named in it; whoever
 * loses the race for naming one has made nothing.
 *
 * @param proposals the latest ones, oldest first
 * @param steps what happened, oldest first; never empty
 */
public record Season(
        SeasonId id,
        String centre,
        SeasonTerms terms,
        SeasonState state,
        Map<WishId, Adjustment> adjustments,
        List<Made> proposals,
        @Nullable Publication publication,
        List<Step> steps) {

    /** Older proposals than so many are forgotten. */
    public static final int MOST_PROPOSALS = 20;

    /**
     * Somebody moved the season on.
     *
     * @param by the subject of the person
     */
    public record Step(Kind kind, String by, Instant at) {

        /** What was done. */
        public enum Kind {
            CREATED,
            CHANGED,
            OPENED,
            CLOSED,
            ALLOCATED,
            ADJUSTED,
            PUBLISHING,
            PUBLISHED
        }
    }

    /**
     * A proposal that was made, with its figures.
     *
     * @param number counts from 1
     * @param worstShare of the beneficiary served least, in millionths
     */
    public record Made(
            int number,
            UUID id,
            Instant at,
            int wishes,
            int served,
            int firstChoices,
            long minutesWished,
            long minutesServed,
            int worstShare,
            String fingerprint) {}

    /**
     * How a proposal becomes bookings.
     *
     * @param proposal its number
     * @param placed dates that were booked; final once {@code finishedAt} is set
     * @param skipped dates that were not, each with a reason
     * @param standings what each beneficiary wished for and got; what next season's fairness begins with
     */
    public record Publication(
            int proposal,
            UUID proposalId,
            String by,
            Instant startedAt,
            @Nullable Instant finishedAt,
            int placed,
            int skipped,
            Map<BeneficiaryId, Standing> standings) {

        public Publication {
            standings = Map.copyOf(standings);
        }
    }

    /** What came of asking a season for a change. */
    public sealed interface Answer {

        /** @param season as it is now; the same as before when there was nothing to do */
        record Done(Season season) implements Answer {}

        record Outdated(long revision) implements Answer {}

        record NotPossible(SeasonState state) implements Answer {}
    }

    public Season {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a season begins with a step");
        }
        adjustments = Map.copyOf(adjustments);
        proposals = List.copyOf(proposals);
        steps = List.copyOf(steps);
    }

    public static Season draft(SeasonId id, String centre, SeasonTerms terms, String by, Instant now) {
        return new Season(
                id,
                centre,
                terms,
                SeasonState.DRAFT,
                Map.of(),
                List.of(),
                null,
                List.of(new Step(Step.Kind.CREATED, by, now)));
    }

    /** Rises by one with each change; what an ETag shows. */
    public long revision() {
        return steps.size();
    }

    /** The same without the coordinator's words on single wishes. What was decided stays, and it is no step. */
    public Season withoutReasons() {
        return new Season(
                id,
                centre,
                terms,
                state,
                adjustments.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().withoutReason())),
                proposals,
                publication,
                steps);
    }

    /** The proposal that would be published. */
    public Optional<Made> proposal() {
        return proposals.isEmpty() ? Optional.empty() : Optional.of(proposals.getLast());
    }

    public Optional<Made> proposal(int number) {
        return proposals.stream().filter(made -> made.number() == number).findFirst();
    }

    public int nextNumber() {
        return proposal().map(Made::number).orElse(0) + 1;
    }

    public boolean takesWishes(Instant now) {
        return state == SeasonState.OPEN && !now.isBefore(terms.wishesFrom()) && now.isBefore(terms.wishesUntil());
    }

    /** Whether those who wished are told what they get. */
    public boolean tellsResults() {
        return state == SeasonState.PUBLISHING || state == SeasonState.PUBLISHED;
    }

    /** Until the season is opened everything may change; until it is allocated its name and the end of wishing. */
    public Answer change(SeasonTerms changed, LongPredicate seen, String by, Instant now) {
        boolean free = state == SeasonState.DRAFT;
        boolean kept = new SeasonTerms(
                        changed.name(),
                        terms.from(),
                        terms.until(),
                        terms.rooms(),
                        terms.wishesFrom(),
                        changed.wishesUntil(),
                        terms.weeklyCap(),
                        terms.seed())
                .equals(changed);
        boolean wishing = state == SeasonState.OPEN || state == SeasonState.CLOSED;
        if (!seen.test(revision())) {
            return new Answer.Outdated(revision());
        }
        return free || wishing && kept
                ? done(with(changed, state, adjustments, proposals, publication, Step.Kind.CHANGED, by, now))
                : new Answer.NotPossible(state);
    }

    /** Takes wishes from now on, as far as the terms say; also again after it was closed too early. */
    public Answer open(LongPredicate seen, String by, Instant now) {
        boolean again = state == SeasonState.CLOSED && now.isBefore(terms.wishesUntil());
        return move(state == SeasonState.DRAFT || again, SeasonState.OPEN, Step.Kind.OPENED, seen, by, now);
    }

    public Answer close(LongPredicate seen, String by, Instant now) {
        return move(state == SeasonState.OPEN, SeasonState.CLOSED, Step.Kind.CLOSED, seen, by, now);
    }

    private Answer move(boolean possible, SeasonState to, Step.Kind step, LongPredicate seen, String by, Instant now) {
        if (!seen.test(revision())) {
            return new Answer.Outdated(revision());
        }
        return possible
                ? done(with(terms, to, adjustments, proposals, publication, step, by, now))
                : new Answer.NotPossible(state);
    }

    /** Whether a proposal can be made: once no more wishes are taken, and until one is published. */
    public boolean canBeAllocated(Instant now) {
        return switch (state) {
            case CLOSED, ALLOCATED -> true;
            case OPEN -> !now.isBefore(terms.wishesUntil());
            case DRAFT, PUBLISHING, PUBLISHED -> false;
        };
    }

    public Answer allocated(Made made, LongPredicate seen, String by, Instant now) {
        if (!seen.test(revision())) {
            return new Answer.Outdated(revision());
        }
        return canBeAllocated(now)
                ? done(with(
                        terms,
                        SeasonState.ALLOCATED,
                        adjustments,
                        plus(made),
                        publication,
                        Step.Kind.ALLOCATED,
                        by,
                        now))
                : new Answer.NotPossible(state);
    }

    /** The adjustments as they would be; none takes an earlier one back. */
    public Map<WishId, Adjustment> adjustmentsWith(WishId wish, @Nullable Adjustment adjustment) {
        var changed = new HashMap<>(adjustments);
        if (adjustment == null) {
            changed.remove(wish);
        } else {
            changed.put(wish, adjustment);
        }
        return changed;
    }

    /** Keeps a decision of the coordinator together with the proposal that follows it. */
    public Answer adjusted(
            WishId wish, @Nullable Adjustment adjustment, Made made, LongPredicate seen, String by, Instant now) {
        if (!seen.test(revision())) {
            return new Answer.Outdated(revision());
        }
        return state == SeasonState.ALLOCATED
                ? done(with(
                        terms,
                        state,
                        adjustmentsWith(wish, adjustment),
                        plus(made),
                        publication,
                        Step.Kind.ADJUSTED,
                        by,
                        now))
                : new Answer.NotPossible(state);
    }

    /** Begins to turn the latest proposal into bookings. Asking again changes nothing. */
    public Answer publish(LongPredicate seen, String by, Instant now) {
        if (tellsResults()) {
            return done(this);
        }
        if (!seen.test(revision())) {
            return new Answer.Outdated(revision());
        }
        var latest = proposal();
        if (state != SeasonState.ALLOCATED || latest.isEmpty()) {
            return new Answer.NotPossible(state);
        }
        var begun = new Publication(latest.get().number(), latest.get().id(), by, now, null, 0, 0, Map.of());
        return done(with(terms, SeasonState.PUBLISHING, adjustments, proposals, begun, Step.Kind.PUBLISHING, by, now));
    }

    /** Every date of the proposal has been booked or skipped. */
    public Answer published(int placed, int skipped, Map<BeneficiaryId, Standing> standings, Instant now) {
        var begun = publication;
        if (state != SeasonState.PUBLISHING || begun == null) {
            return new Answer.NotPossible(state);
        }
        var finished = new Publication(
                begun.proposal(), begun.proposalId(), begun.by(), begun.startedAt(), now, placed, skipped, standings);
        return done(with(
                terms, SeasonState.PUBLISHED, adjustments, proposals, finished, Step.Kind.PUBLISHED, begun.by(), now));
    }

    private static Answer done(Season season) {
        return new Answer.Done(season);
    }

    private List<Made> plus(Made made) {
        var all = new ArrayList<>(proposals);
        all.add(made);
        return all.subList(Math.max(0, all.size() - MOST_PROPOSALS), all.size());
    }

    private Season with(
            SeasonTerms newTerms,
            SeasonState newState,
            Map<WishId, Adjustment> newAdjustments,
            List<Made> newProposals,
            @Nullable Publication newPublication,
            Step.Kind step,
            String by,
            Instant now) {
        return new Season(
                id,
                centre,
                newTerms,
                newState,
                newAdjustments,
                newProposals,
                newPublication,
                Stream.concat(steps.stream(), Stream.of(new Step(step, by, now)))
                        .toList());
    }
}
