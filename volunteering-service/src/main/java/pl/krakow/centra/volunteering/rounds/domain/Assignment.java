package pl.krakow.centra.volunteering.rounds.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The best assignment of a {@link AssignmentTask}: with every pin and no forbidden pair it places as many people as can be
 * placed at all, at the same time fills as many seats as can be filled at all, and among all such assignments has the
 * highest sum of scores. Which of several equally good ones is returned depends on the task alone.
 *
 * <p>It carries its own proof: a price for every seat, from which anybody can reckon what no assignment can exceed. Raising
 * a limit or a number of seats, or adding a pair, never lowers the number of people placed nor of seats filled. The prices
 * also say why somebody was not placed.
 */
public final class Assignment {

    private final AssignmentTask task;
    private final SeatPrices prices;
    private final int[] pairs;
    private final boolean[] placed;
    private final int people;
    private final long score;
    /** The shortage a scarce pool belongs to, by pool; none where seats aren't scarce. */
    private final @Nullable Shortage[] shortages;

    private Assignment(AssignmentTask task, SeatPrices prices) {
        this.task = task;
        this.prices = prices;
        this.pairs = IntStream.range(0, task.pairs())
                .filter(pair -> prices.chosen[pair])
                .toArray();
        this.placed = new boolean[task.volunteers()];
        long points = 0;
        for (int pair : pairs) {
            placed[task.volunteerOf(pair)] = true;
            points += task.scoreOf(pair);
        }
        int count = 0;
        for (boolean is : placed) {
            count += is ? 1 : 0;
        }
        this.people = count;
        this.score = points;
        this.shortages = shortages();
    }

    public static Assignment best(AssignmentTask task) {
        var prices = new SeatPrices(task);
        prices.settle();
        return new Assignment(task, prices);
    }

    /** Why a volunteer has no post. */
    public sealed interface Unplaced {

        /** The volunteer takes none in this round. */
        record TakesNone() implements Unplaced {}

        /** No post fits. */
        record NothingFits() implements Unplaced {}

        /** Posts fit, and the coordinator forbade all of them. */
        record Forbidden() implements Unplaced {}
    }

    /**
     * More people than seats: {@code people}, of whom the volunteer is one, fit these posts and no other, and the posts have
     * {@code seats} for them. So {@code people - seats} of them are left in every assignment; which ones, the scores decide.
     *
     * @param posts how many posts these are
     */
    public record Shortage(int people, long seats, int posts) implements Unplaced {}

    /**
     * What would be lost, to the point, if a pair of somebody who isn't placed were made part of the assignment.
     *
     * @param placements people placed and seats filled, taken together; 0 where only points would be lost
     * @param points beside that; below zero where fewer placements would come with more points
     */
    public record Loss(long placements, long points) {}

    /** The pairs of the assignment, ascending. */
    public int[] pairs() {
        return pairs.clone();
    }

    public boolean has(int pair) {
        return prices.chosen[pair];
    }

    /** How many volunteers have a post. */
    public int people() {
        return people;
    }

    public int seatsFilled() {
        return pairs.length;
    }

    public long score() {
        return score;
    }

    public boolean isPlaced(int volunteer) {
        return placed[volunteer];
    }

    /** Whether the prices prove that no assignment is better. Always so; a fault in the search would show here. */
    public boolean isProved() {
        return prices.worth() == prices.bound();
    }

    /** Of a volunteer who is not placed. */
    public Unplaced why(int volunteer) {
        if (placed[volunteer]) {
            throw new IllegalArgumentException("volunteer " + volunteer + " is placed");
        }
        if (task.limits[volunteer] == 0) {
            return new Unplaced.TakesNone();
        }
        boolean fits = false;
        for (int pair = task.firstPair[volunteer]; pair < task.firstPair[volunteer + 1]; pair++) {
            fits = true;
            var shortage = shortages[prices.poolOf(pair)];
            if (task.rulingOf(pair) == AssignmentTask.Ruling.OPEN && shortage != null) {
                return shortage;
            }
        }
        return fits ? new Unplaced.Forbidden() : new Unplaced.NothingFits();
    }

    /** Of an open pair of a volunteer who isn't placed; nothing when none of the post's seats can be freed for it. */
    public Optional<Loss> loss(int pair) {
        long loss = prices.loss(pair);
        if (loss == SeatPrices.NOTHING_TO_FREE) {
            return Optional.empty();
        }
        long placements = Math.floorDiv(loss + prices.unit / 2, prices.unit);
        return Optional.of(new Loss(placements, loss - placements * prices.unit));
    }

    /** A seat whose price is that of a person placed, not only of points, is scarce: one more would place one more. */
    private boolean isScarce(int pool) {
        return prices.price[pool] > prices.unit + prices.unit / 2;
    }

    /**
     * Scarce pools that share people are one shortage. Who sits in a scarce pool, or was left out, has no post elsewhere:
     * otherwise a chain would have led there. So the people of a shortage are exactly those of its seats and those left out.
     */
    private @Nullable Shortage[] shortages() {
        int[] parent = IntStream.range(0, prices.pools()).toArray();
        for (int pool = task.posts(); pool < parent.length; pool++) {
            if (isScarce(pool)) {
                join(parent, pool, prices.postOf(pool));
            }
        }
        int[] home = new int[task.volunteers()];
        Arrays.fill(home, -1);
        for (int volunteer = 0; volunteer < home.length; volunteer++) {
            for (int pair = task.firstPair[volunteer]; pair < task.firstPair[volunteer + 1]; pair++) {
                int pool = prices.poolOf(pair);
                boolean competes = task.rulingOf(pair) == AssignmentTask.Ruling.OPEN
                        && task.limits[volunteer] > 0
                        && isScarce(pool)
                        && (!placed[volunteer] || prices.chosen[pair]);
                home[volunteer] = competes ? pool : home[volunteer];
            }
            for (int pair = task.firstPair[volunteer];
                    home[volunteer] >= 0 && pair < task.firstPair[volunteer + 1];
                    pair++) {
                if (task.rulingOf(pair) == AssignmentTask.Ruling.OPEN) {
                    join(parent, home[volunteer], prices.poolOf(pair));
                }
            }
        }
        int[] competing = new int[parent.length];
        for (int pool : home) {
            if (pool >= 0) {
                competing[root(parent, pool)]++;
            }
        }
        long[] seats = new long[parent.length];
        int[] posts = new int[parent.length];
        for (int pool = 0; pool < parent.length; pool++) {
            if (isScarce(pool)) {
                seats[root(parent, pool)] += prices.placesOf(pool);
                posts[root(parent, pool)] += pool < task.posts() ? 1 : 0;
            }
        }
        var found = new @Nullable Shortage[parent.length];
        for (int pool = 0; pool < parent.length; pool++) {
            int root = root(parent, pool);
            if (isScarce(pool) && competing[root] > 0) {
                found[root] =
                        found[root] == null ? new Shortage(competing[root], seats[root], posts[root]) : found[root];
                found[pool] = found[root];
            }
        }
        return found;
    }

    private static int root(int[] parent, int pool) {
        int root = pool;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private static void join(int[] parent, int one, int other) {
        parent[root(parent, other)] = root(parent, one);
    }
}
