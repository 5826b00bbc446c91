package pl.krakow.centra.booking.seasons.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How two proposals differ for one wish.
 *
 * @param before none when the wish was made later
 * @param after none when the wish was withdrawn
 */
public record Difference(
        WishId wish, @Nullable WishOutcome before, @Nullable WishOutcome after, Verdict verdict) {

    /** For whom wished. */
    public enum Verdict {
        BETTER,
        WORSE,
        /** Another time or room, as good as before. */
        MOVED
    }

    /** The wishes for which something changes, by wish. */
    public static List<Difference> between(Proposal before, Proposal after) {
        var earlier = new HashMap<WishId, WishOutcome>();
        before.outcomes().forEach(outcome -> earlier.put(outcome.wish(), outcome));
        var differences = new ArrayList<Difference>();
        for (var now : after.outcomes()) {
            var then = earlier.remove(now.wish());
            if (then == null || !then.slots().equals(now.slots())) {
                differences.add(new Difference(now.wish(), then, now, verdict(then, now)));
            }
        }
        earlier.values().forEach(gone -> differences.add(new Difference(gone.wish(), gone, null, verdict(gone, null))));
        differences.sort(Comparator.comparing(Difference::wish));
        return differences;
    }

    private static Verdict verdict(@Nullable WishOutcome before, @Nullable WishOutcome after) {
        int change = Integer.compare(welcome(after), welcome(before));
        if (change == 0) {
            change = Long.compare(minutes(after), minutes(before));
        }
        return change > 0 ? Verdict.BETTER : change < 0 ? Verdict.WORSE : Verdict.MOVED;
    }

    /** The first choice is the most welcome, nothing the least; a time nobody asked for lies between. */
    private static int welcome(@Nullable WishOutcome outcome) {
        if (outcome == null || !outcome.isServed()) {
            return Integer.MIN_VALUE;
        }
        return outcome.choice() == 0 ? Integer.MIN_VALUE + 1 : -outcome.choice();
    }

    private static long minutes(@Nullable WishOutcome outcome) {
        return outcome == null ? 0 : outcome.minutes();
    }
}
