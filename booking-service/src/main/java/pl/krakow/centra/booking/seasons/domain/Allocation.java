package pl.krakow.centra.booking.seasons.domain;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import pl.krakow.centra.booking.seasons.domain.WishOutcome.Given;

/**
 * Shares the rooms of a season out among its wishes.
 *
 * <p><b>Fairness.</b> Max-min fairness of served shares by progressive filling (D. Bertsekas, R. Gallager, <i>Data
 * Networks</i>, 2nd ed. 1992, § 6.5.2; picking the one with the smallest share at each turn as in A. Ghodsi et al.,
 * <i>Dominant Resource Fairness</i>, NSDI 2011). A beneficiary's standing is the share of its wished minutes that last
 * season gave it plus the share this round has given it so far. Each turn belongs to the beneficiary of the lowest
 * standing: first the least it would be content with for its most important wish, later one more time a week. Who has no
 * last season counts as the average of those who have, so that a new name is no way to the front. Equal standings are
 * decided by last season's share alone, then by a lottery: the order of SHA-256 of seed and beneficiary. Wished minutes
 * are those of the first choices and count up to the season's cap, so that wishing for more than one may get lifts nobody.
 *
 * <p><b>A turn</b> takes the first choice that can be met, and of its times the one with the most dates; among those the
 * one the remaining wishes want least, then the smallest room. When every turn is over, wishes that got nothing or a later
 * choice may push one other to a time that is as good for that one: same choice, no fewer dates. At the end of two that
 * ask for the same the one whose turn came first has the better.
 *
 * <p><b>Guarantees.</b> No two meetings of the result touch, nor any of what was there before; rooms, hours, needs, caps,
 * excepted dates and least shares are kept, except where a pin says otherwise. What a wish asked for and didn't get is
 * explained, and could not be added to the result as it is. The result is a function of the round: neither the order of
 * its parts nor the machine matters.
 */
public final class Allocation {

    private final Round round;
    private final Participants participants;
    private final Demand demand;
    private final Places places;
    private final Serving serving;
    private final Explanation explanation;
    private int turns;

    private Allocation(Round round) {
        var timetable = new Timetable(round);
        this.round = round;
        this.participants = new Participants(round, timetable);
        this.demand = new Demand(timetable, round.rooms(), participants.entries());
        this.places = new Places(timetable, round.rooms(), demand);
        this.serving = new Serving(places);
        this.explanation = new Explanation(timetable, round.rooms(), places);
    }

    /** A proposal from nothing but the round. */
    public static Proposal of(Round round) {
        return new Allocation(round).run(Map.of(), true);
    }

    /** The same without pushing anybody; to see what that is worth. */
    public static Proposal withoutRearranging(Round round) {
        return new Allocation(round).run(Map.of(), false);
    }

    /**
     * A proposal that keeps what an earlier one gave as far as the adjustments allow, so that one decision of the
     * coordinator changes as little as it can. Only what stands in the way of a pin is shared out anew; time that is set
     * free goes to whom it helps.
     */
    public static Proposal keeping(Proposal earlier, Round round) {
        var kept = new HashMap<WishId, WishOutcome>();
        earlier.outcomes().forEach(outcome -> kept.put(outcome.wish(), outcome));
        return new Allocation(round).run(kept, true);
    }

    private Proposal run(Map<WishId, WishOutcome> kept, boolean rearranging) {
        participants.entries().stream().filter(Entry::isPinned).forEach(this::pin);
        for (var entry : participants.entries()) {
            var outcome = kept.get(entry.wish().id());
            if (outcome != null && canKeep(entry, outcome)) {
                keep(entry, outcome);
            }
        }
        progressiveFilling();
        var settling = new Settling(places, serving, participants.entries());
        if (rearranging) {
            settling.push();
        }
        settling.settle();
        return new Proposal(
                participants.entries().stream().map(explanation::outcome).toList(),
                participants.standings(),
                Fingerprint.of(round));
    }

    // Before all turns: what stands already

    private void pin(Entry entry) {
        demand.remove(entry);
        for (var slot : entry.pins()) {
            boolean first = !entry.isServed();
            if (fix(entry, slot) && first) {
                entry.meets(entry.wish().choiceOf(slot));
            }
        }
    }

    private boolean canKeep(Entry entry, WishOutcome earlier) {
        return !entry.isPinned()
                && earlier.isServed()
                && earlier.choice() != 0
                && earlier.slots().stream().allMatch(slot -> isFree(entry, slot));
    }

    private boolean isFree(Entry entry, Given slot) {
        var place = places.of(slot.slot());
        return place != null
                && !entry.isForbidden(place)
                && places.free(entry, place).length >= slot.dates().size();
    }

    private void keep(Entry entry, WishOutcome earlier) {
        demand.remove(entry);
        entry.resumes(earlier);
        turns = Math.max(turns, earlier.turn());
        earlier.slots().forEach(slot -> fix(entry, slot.slot()));
    }

    /** Gives a slot on all dates on which it is free, to stay; false when there is none. */
    private boolean fix(Entry entry, WeeklySlot slot) {
        var place = places.of(slot);
        if (place == null) {
            return false;
        }
        var dates = places.free(entry, place);
        if (dates.length == 0) {
            return false;
        }
        places.give(new Slot(entry, place, dates, true));
        return true;
    }

    // The turns

    private void progressiveFilling() {
        var waiting = new HashMap<Party, Deque<Entry>>();
        participants.entries().stream()
                .filter(Entry::isWaiting)
                .sorted(Comparator.comparingInt((Entry entry) -> entry.wish().importance())
                        .thenComparing(entry -> entry.wish().id()))
                .forEach(entry -> waiting.computeIfAbsent(entry.party(), _ -> new ArrayDeque<>())
                        .addLast(entry));
        while (!waiting.isEmpty()) {
            var next = waiting.entrySet().stream()
                    .min(Map.Entry.comparingByKey(Party.NEXT))
                    .orElseThrow();
            var ofParty = next.getValue();
            var entry = ofParty.removeFirst();
            if (turn(entry)) {
                ofParty.addLast(entry);
            }
            if (ofParty.isEmpty()) {
                waiting.remove(next.getKey());
            }
        }
    }

    /** @return whether the wish would have another turn */
    private boolean turn(Entry entry) {
        if (entry.isServed()) {
            return serving.extend(entry) && entry.lacksTimes();
        }
        entry.takesTurn(++turns);
        demand.remove(entry);
        for (int choice = 0; choice < entry.wish().choices().size(); choice++) {
            if (serving.serve(entry, choice)) {
                return entry.lacksTimes();
            }
        }
        return false;
    }
}
