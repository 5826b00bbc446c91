package pl.krakow.centra.booking.seasons.domain;

import java.util.Comparator;
import java.util.List;

/**
 * Improves what the turns have given, until nobody can be given more or enough rounds have passed: pushes, gives away what
 * was set free, and puts those who ask for the same in the order of their turns. Only by that order is anybody worse off
 * than before. Pinned wishes stay as they are.
 */
final class Settling {

    private static final int MOST_PASSES = 4;
    private static final int MOST_ROUNDS = 20;

    private final Places places;
    private final Serving serving;
    private final List<Entry> inTurn;

    Settling(Places places, Serving serving, List<Entry> entries) {
        this.places = places;
        this.serving = serving;
        this.inTurn = entries.stream()
                .filter(entry -> !entry.isPinned() && !entry.isRuledOut())
                .sorted(Comparator.comparingInt(Entry::turn)
                        .thenComparing(entry -> entry.wish().id()))
                .toList();
    }

    /** Meets more welcome choices by pushing others to times that are as good for them. */
    void push() {
        boolean changed = true;
        for (int pass = 0; changed && pass < MOST_PASSES; pass++) {
            changed = false;
            for (var entry : inTurn) {
                changed |= improve(entry, serving::serveByPushing);
            }
        }
    }

    /** Gives away what is free, and puts equals in order. */
    void settle() {
        boolean changed = true;
        for (int round = 0; changed && round < MOST_ROUNDS; round++) {
            changed = false;
            for (var entry : inTurn) {
                changed |= improve(entry, serving::serve);
            }
            for (var entry : inTurn) {
                while (serving.extend(entry)) {
                    changed = true;
                }
            }
            changed |= sortEquals();
        }
    }

    /** A way to meet a choice of a wish, which changes nothing when it can't. */
    private interface Way {

        boolean serve(Entry entry, int choice);
    }

    /** Meets a more welcome choice than the one that is met; the wish is never worse off. */
    private boolean improve(Entry entry, Way way) {
        int better = entry.choicesToHopeFor();
        if (better == 0) {
            return false;
        }
        var had = places.takeBackAll(entry);
        for (int choice = 0; choice < better; choice++) {
            if (way.serve(entry, choice)) {
                return true;
            }
        }
        had.forEach(places::give);
        return false;
    }

    private boolean sortEquals() {
        boolean changed = false;
        for (int i = 0; i < inTurn.size(); i++) {
            for (int j = i + 1; j < inTurn.size(); j++) {
                var earlier = inTurn.get(i);
                var later = inTurn.get(j);
                if (later.isServed()
                        && later.isBetterOffThan(earlier)
                        && earlier.wish().asksTheSameAs(later.wish())
                        && earlier.mayHaveTheRoomsOf(later)
                        && !earlier.isAdjusted()
                        && !later.isAdjusted()
                        && mayChange(earlier, later)) {
                    change(earlier, later);
                    changed = true;
                }
            }
        }
        return changed;
    }

    /** Whether both would stay within their caps. */
    private static boolean mayChange(Entry one, Entry other) {
        long more = other.minutesPerWeek() - one.minutesPerWeek();
        return one.party() == other.party()
                || one.party().mayHave(more) && other.party().mayHave(-more);
    }

    private void change(Entry one, Entry other) {
        var ofOne = places.takeBackAll(one);
        var ofOther = places.takeBackAll(other);
        int choiceOfOne = one.choice();
        ofOther.forEach(slot -> places.give(slot.of(one)));
        ofOne.forEach(slot -> places.give(slot.of(other)));
        one.meets(other.choice());
        other.meets(choiceOfOne);
    }
}
