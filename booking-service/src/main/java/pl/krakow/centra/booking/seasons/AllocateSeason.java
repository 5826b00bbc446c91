package pl.krakow.centra.booking.seasons;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.booking.seasons.domain.Adjustment;
import pl.krakow.centra.booking.seasons.domain.Allocation;
import pl.krakow.centra.booking.seasons.domain.Difference;
import pl.krakow.centra.booking.seasons.domain.Proposal;
import pl.krakow.centra.booking.seasons.domain.Proposals;
import pl.krakow.centra.booking.seasons.domain.Round;
import pl.krakow.centra.booking.seasons.domain.Season;
import pl.krakow.centra.booking.seasons.domain.SeasonId;
import pl.krakow.centra.booking.seasons.domain.SeasonState;
import pl.krakow.centra.booking.seasons.domain.Seasons;
import pl.krakow.centra.booking.seasons.domain.Wish;
import pl.krakow.centra.booking.seasons.domain.WishId;
import pl.krakow.centra.booking.seasons.domain.WishOutcome;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/**
 * Makes proposals for a season: from all wishes at once, and after each decision of the coordinator with as few changes as
 * the decision allows. A proposal is written before the season names it, so a season never names one that isn't there.
 */
@Component
@RequiredArgsConstructor
public class AllocateSeason {

    private final Seasons seasons;
    private final Proposals proposals;
    private final Lendings lendings;
    private final ReadRound readRound;
    private final CentreCatalogue centres;
    private final Ids ids;
    private final Clock clock;

    /** What came of it. */
    public sealed interface Outcome {

        record Allocated(Season season, Proposal proposal, List<Wish> wishes) implements Outcome {}

        /**
         * @param season as it is now; as it was before when the adjustment was only tried
         * @param breaks what is wrong with a pin, if anything
         * @param differences what changes for which wish
         */
        record Adjusted(Season season, WishOutcome outcome, List<Break> breaks, List<Difference> differences)
                implements Outcome {}

        record SeasonUnknown() implements Outcome {}

        record WishUnknown() implements Outcome {}

        record Stale(long revision) implements Outcome {}

        record Impossible(SeasonState state) implements Outcome {}
    }

    /** A rule that a pin doesn't keep. The coordinator may want that; it is said, not forbidden. */
    public enum Break {
        /** The wish never asked for this time, length or room. */
        NOT_ASKED_FOR,
        ROOM_NOT_OFFERED,
        /** Who wishes isn't of a kind the room is lent to; the coordinator may lend it all the same. */
        NOT_LENT_TO,
        ROOM_TOO_SMALL,
        EQUIPMENT_MISSING,
        ACCESSIBILITY_MISSING,
        /** The room's rules don't lend it so: off the raster, too short or too long. No date could be published. */
        AGAINST_ROOM_RULES,
        /** More hours a week than the season's rules allow one beneficiary. */
        OVER_THE_CAP,
        /** Not all of its dates are free; fewer than the wish said would be of use. */
        TOO_FEW_DATES,
        /** No date is free. */
        NO_DATES
    }

    public Outcome allocate(CentreId centre, SeasonId id, Revision seen, Actor actor) {
        var found = seasons.find(centre.value(), id);
        var site = centres.find(centre);
        if (found.isEmpty() || site.isEmpty()) {
            return new Outcome.SeasonUnknown();
        }
        var season = found.get();
        var now = now();
        if (!seen.matches(season.revision())) {
            return new Outcome.Stale(season.revision());
        }
        if (!season.canBeAllocated(now)) {
            return new Outcome.Impossible(season.state());
        }
        var all = readRound.wishesOf(season);
        var round = round(season, all, season.adjustments(), site.get().zone(), now);
        if (round.isEmpty()) {
            return new Outcome.SeasonUnknown();
        }
        var proposal = Allocation.of(round.get());
        var made = add(season, proposal, all.size(), now);
        var answer = season.allocated(made, seen::matches, actor.subject(), now);
        var saving = PlanSeason.save(seasons, season, answer);
        forget(season, saving instanceof PlanSeason.Outcome.Done(var saved) ? saved : season, made);
        return switch (saving) {
            case PlanSeason.Outcome.Done(var saved) -> new Outcome.Allocated(saved, proposal, all);
            case PlanSeason.Outcome.Unknown() -> new Outcome.SeasonUnknown();
            case PlanSeason.Outcome.Stale(var revision) -> new Outcome.Stale(revision);
            case PlanSeason.Outcome.Impossible(var state) -> new Outcome.Impossible(state);
        };
    }

    /**
     * @param adjustment none takes an earlier one back
     * @param tryOnly says what it would do, and does nothing
     */
    public Outcome adjust(
            CentreId centre,
            SeasonId id,
            WishId wishId,
            @Nullable Adjustment adjustment,
            Revision seen,
            boolean tryOnly,
            Actor actor) {
        var found = seasons.find(centre.value(), id);
        var site = centres.find(centre);
        if (found.isEmpty() || site.isEmpty()) {
            return new Outcome.SeasonUnknown();
        }
        var season = found.get();
        if (!seen.matches(season.revision())) {
            return new Outcome.Stale(season.revision());
        }
        var before = season.proposal().flatMap(made -> proposals.find(made.id()));
        if (season.state() != SeasonState.ALLOCATED || before.isEmpty()) {
            return new Outcome.Impossible(season.state());
        }
        var all = readRound.wishesOf(season);
        var wish = all.stream().filter(one -> one.id().equals(wishId)).findFirst();
        if (wish.isEmpty()) {
            return new Outcome.WishUnknown();
        }
        var now = now();
        var round = round(
                season,
                all,
                season.adjustmentsWith(wishId, adjustment),
                site.get().zone(),
                now);
        if (round.isEmpty()) {
            return new Outcome.SeasonUnknown();
        }
        var after = Allocation.keeping(before.get(), round.get());
        var outcome = after.outcomes().stream()
                .filter(one -> one.wish().equals(wishId))
                .findFirst()
                .orElseThrow();
        var breaks = breaks(round.get(), wish.get(), adjustment, outcome, after);
        var differences = Difference.between(before.get(), after);
        if (tryOnly) {
            return new Outcome.Adjusted(season, outcome, breaks, differences);
        }
        var made = add(season, after, all.size(), now);
        var answer = season.adjusted(wishId, adjustment, made, seen::matches, actor.subject(), now);
        var saving = PlanSeason.save(seasons, season, answer);
        forget(season, saving instanceof PlanSeason.Outcome.Done(var saved) ? saved : season, made);
        return switch (saving) {
            case PlanSeason.Outcome.Done(var saved) -> new Outcome.Adjusted(saved, outcome, breaks, differences);
            case PlanSeason.Outcome.Unknown() -> new Outcome.SeasonUnknown();
            case PlanSeason.Outcome.Stale(var revision) -> new Outcome.Stale(revision);
            case PlanSeason.Outcome.Impossible(var state) -> new Outcome.Impossible(state);
        };
    }

    private Optional<Round> round(
            Season season, List<Wish> all, Map<WishId, Adjustment> adjustments, ZoneId zone, Instant now) {
        return lendings.lendingOf(season.centre())
                .map(lending -> readRound.of(season, all, adjustments, lending, zone, now));
    }

    private Season.Made add(Season season, Proposal proposal, int wished, Instant now) {
        var id = ids.next();
        proposals.add(id, season.id(), proposal);
        return new Season.Made(
                season.nextNumber(),
                id,
                now,
                wished,
                proposal.served(),
                proposal.firstChoices(),
                proposal.minutesWished(),
                proposal.minutesServed(),
                proposal.worstShare(),
                proposal.fingerprint());
    }

    /** Removes what the season doesn't name any more; a proposal that lost its race was never named. */
    private void forget(Season before, Season after, Season.Made made) {
        var unnamed = Stream.concat(before.proposals().stream(), Stream.of(made))
                .filter(one -> !after.proposals().contains(one))
                .map(Season.Made::id)
                .toList();
        proposals.forget(unnamed);
    }

    private static List<Break> breaks(
            Round round, Wish wish, @Nullable Adjustment adjustment, WishOutcome outcome, Proposal after) {
        if (!(adjustment instanceof Adjustment.Pinned(var slots, var _))) {
            return List.of();
        }
        var breaks = new ArrayList<Break>();
        if (slots.stream().anyMatch(slot -> !wish.isAskedFor(slot))) {
            breaks.add(Break.NOT_ASKED_FOR);
        }
        for (var slot : slots) {
            var room = round.rooms().stream()
                    .filter(offered -> offered.room().equals(slot.room()))
                    .findFirst();
            if (room.isEmpty()) {
                breaks.add(Break.ROOM_NOT_OFFERED);
                continue;
            }
            if (room.get().notLentTo().contains(wish.beneficiary())) {
                breaks.add(Break.NOT_LENT_TO);
            }
            if (room.get().capacity() < wish.details().expectedPeople()) {
                breaks.add(Break.ROOM_TOO_SMALL);
            }
            if (!room.get().equipment().containsAll(wish.details().equipment())) {
                breaks.add(Break.EQUIPMENT_MISSING);
            }
            if (!room.get().accessibility().containsAll(wish.accessibility())) {
                breaks.add(Break.ACCESSIBILITY_MISSING);
            }
            if (!room.get().lends(slot)) {
                breaks.add(Break.AGAINST_ROOM_RULES);
            }
        }
        if (weekly(round, wish, after) > round.terms().weeklyCap().toMinutes()) {
            breaks.add(Break.OVER_THE_CAP);
        }
        if (!outcome.isServed()) {
            breaks.add(Break.NO_DATES);
        } else if (outcome.slots().size() < slots.size()
                || outcome.slots().stream().anyMatch(given -> isTooFew(given, wish.minimalShare()))) {
            breaks.add(Break.TOO_FEW_DATES);
        }
        return breaks.stream().distinct().sorted().toList();
    }

    private static boolean isTooFew(WishOutcome.Given given, int minimalShare) {
        int wished = given.dates().size() + given.leftOut().size();
        return given.dates().size() * 100 < wished * minimalShare;
    }

    private static long weekly(Round round, Wish wish, Proposal after) {
        var own = round.wishes().stream()
                .filter(other -> other.beneficiary().equals(wish.beneficiary()))
                .map(Wish::id)
                .collect(Collectors.toSet());
        return after.outcomes().stream()
                .filter(outcome -> own.contains(outcome.wish()))
                .flatMap(outcome -> outcome.slots().stream())
                .mapToLong(given -> given.slot().length().toMinutes())
                .sum();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
