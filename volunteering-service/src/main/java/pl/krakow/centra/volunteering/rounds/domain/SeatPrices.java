package pl.krakow.centra.volunteering.rounds.domain;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Finds the best assignment: successive shortest paths over the pairs, with a price for every seat (Jonker and Volgenant's
 * method for the assignment problem, widened to posts of several seats, volunteers of several posts and kept seats).
 *
 * <p>One volunteer after the other asks for a post. Whoever sits there may be moved on to another of their posts, and so
 * forth, until somebody takes a free seat, or somebody who is worth less goes without: the cheapest such chain is found by
 * Dijkstra's algorithm over reduced costs, then prices and the volunteers' gains are raised and lowered so that no cost is
 * ever negative. A chain never takes from a volunteer who has one post the last one, unless somebody else comes to their
 * first.
 *
 * <p>A post's seats are one pool, or two: the kept ones, which only newcomers take, and the others, into which newcomers
 * overflow. What a pair is worth: its score, and {@code unit} for the seat; a volunteer's first post is worth {@code unit}
 * once more. {@code unit} is more than all scores together can make up for, so that people and seats come before points; the
 * two never contend, because a chain that fills one more seat leaves nobody without who had a post.
 */
final class SeatPrices {

    static final long NOTHING_TO_FREE = Long.MAX_VALUE;

    private static final int NONE = -1;

    private final AssignmentTask task;
    final long unit;
    private final int volunteers;
    private final int posts;

    /** Pools: the others' seats of post p at p, the kept ones at {@code keptPool[p]}. */
    private final int[] keptPool;

    private final int[] postOfPool;
    private final int[] places;
    /** Newcomers of a post who sit on a seat that isn't kept. */
    private final int[] overflow;

    final long[] price;
    private final int[] pairPool;
    private final int[] occupants;
    private final int[] firstOccupant;
    private final int[] occupied;
    private final int[] position;

    private final int[] limit;
    private final int[] taken;
    private final boolean[] hasPinned;
    private final long[] gain;
    final boolean[] chosen;
    private long @Nullable [] freeing;

    // one search
    private int search;
    private final int[] poolSeen;
    private final long[] poolCost;
    private final int[] pairTaken;
    private final int[] pairLeft;
    private final int[] poolBefore;
    private final int[] volunteerSeen;
    private final long[] volunteerCost;
    private final int[] reachedVolunteers;
    private int reached;
    private final int[] reachedPools;
    private int pools;
    private final PoolQueue queue;
    private long best;
    private int endPool;
    private int endPair;

    SeatPrices(AssignmentTask task) {
        this.task = task;
        this.volunteers = task.volunteers();
        this.posts = task.posts();
        this.unit = 4L * (task.highestScore() + 1L) * (task.mostPairs() + 2L);
        this.limit = task.limits.clone();
        this.taken = new int[volunteers];
        this.hasPinned = new boolean[volunteers];
        this.gain = new long[volunteers];
        this.chosen = new boolean[task.pairs()];

        int[] kept = task.keptSeats.clone();
        int[] others = new int[posts];
        Arrays.setAll(others, post -> task.seats[post] - kept[post]);
        seatPinned(kept, others);

        this.keptPool = new int[posts];
        Arrays.fill(keptPool, NONE);
        int count = posts;
        for (int post = 0; post < posts; post++) {
            if (kept[post] > 0) {
                keptPool[post] = count++;
            }
        }
        this.postOfPool = new int[count];
        this.places = new int[count];
        for (int post = 0; post < posts; post++) {
            postOfPool[post] = post;
            places[post] = others[post];
            if (keptPool[post] != NONE) {
                postOfPool[keptPool[post]] = post;
                places[keptPool[post]] = kept[post];
            }
        }
        this.overflow = new int[posts];
        this.price = new long[count];

        this.pairPool = new int[task.pairs()];
        this.position = new int[task.pairs()];
        int[] asking = new int[count];
        for (int pair = 0; pair < task.pairs(); pair++) {
            int post = task.pairPost[pair];
            int pool = task.newcomers[task.pairVolunteer[pair]] && keptPool[post] != NONE ? keptPool[post] : post;
            pairPool[pair] = pool;
            asking[pool]++;
        }
        this.firstOccupant = new int[count + 1];
        for (int pool = 0; pool < count; pool++) {
            long room = pool < posts ? places[pool] : (long) places[pool] + places[postOfPool[pool]];
            firstOccupant[pool + 1] = firstOccupant[pool] + (int) Math.min(room, asking[pool]);
        }
        this.occupants = new int[firstOccupant[count]];
        this.occupied = new int[count];

        this.poolSeen = new int[count];
        this.poolCost = new long[count];
        this.pairTaken = new int[count];
        this.pairLeft = new int[count];
        this.poolBefore = new int[count];
        this.volunteerSeen = new int[volunteers];
        this.volunteerCost = new long[volunteers];
        this.reachedVolunteers = new int[volunteers];
        this.reachedPools = new int[count];
        this.queue = new PoolQueue(poolCost);
    }

    private void seatPinned(int[] kept, int[] others) {
        for (int pair = 0; pair < task.pairs(); pair++) {
            if (task.rulings[pair] == AssignmentTask.Ruling.PINNED) {
                int volunteer = task.pairVolunteer[pair];
                int post = task.pairPost[pair];
                chosen[pair] = true;
                hasPinned[volunteer] = true;
                limit[volunteer]--;
                boolean onKept = task.newcomers[volunteer] ? kept[post] > 0 : others[post] == 0;
                (onKept ? kept : others)[post]--;
            }
        }
    }

    void settle() {
        for (int volunteer = 0; volunteer < volunteers; volunteer++) {
            gain[volunteer] = highestGain(volunteer);
            if (limit[volunteer] > 0 && gain[volunteer] + worthOfPost(volunteer, 1) > 0) {
                place(volunteer);
            }
        }
        for (int volunteer = 0; volunteer < volunteers; volunteer++) {
            boolean more = true;
            while (more
                    && taken[volunteer] > 0
                    && taken[volunteer] < limit[volunteer]
                    && gain[volunteer] + worthOfPost(volunteer, taken[volunteer] + 1) > 0) {
                more = place(volunteer);
            }
        }
    }

    /** What a volunteer's n-th post is worth beside the pair: the first comes before anybody's second. */
    private long worthOfPost(int volunteer, int number) {
        return number == 1 && !hasPinned[volunteer] ? unit : 0;
    }

    private long worth(int pair) {
        return unit + task.pairScore[pair];
    }

    private boolean isOpen(int pair) {
        return task.rulings[pair] == AssignmentTask.Ruling.OPEN && !chosen[pair];
    }

    private long highestGain(int volunteer) {
        long highest = -2 * unit;
        for (int pair = task.firstPair[volunteer]; pair < task.firstPair[volunteer + 1]; pair++) {
            if (isOpen(pair)) {
                highest = Math.max(highest, worth(pair) - price[pairPool[pair]]);
            }
        }
        return highest;
    }

    private boolean hasFreePlace(int pool) {
        int post = postOfPool[pool];
        return pool < posts
                ? occupied[pool] + overflow[post] < places[pool]
                : occupied[pool] - overflow[post] < places[pool];
    }

    /** @return whether the volunteer has one post more now */
    private boolean place(int volunteer) {
        search++;
        reached = 0;
        pools = 0;
        queue.clear();
        best = gain[volunteer] + worthOfPost(volunteer, taken[volunteer] + 1);
        endPool = NONE;
        endPair = NONE;
        reach(volunteer, 0);
        ask(volunteer, 0, NONE, NONE);
        while (!queue.isEmpty() && poolCost[queue.first()] < best) {
            leave(queue.next());
        }
        for (int n = 0; n < pools; n++) {
            int pool = reachedPools[n];
            if (poolCost[pool] < best) {
                price[pool] += best - poolCost[pool];
            }
        }
        for (int n = 0; n < reached; n++) {
            int met = reachedVolunteers[n];
            if (volunteerCost[met] < best) {
                gain[met] -= best - volunteerCost[met];
            }
        }
        if (endPool == NONE) {
            return false;
        }
        moveOn();
        taken[volunteer]++;
        return true;
    }

    private void reach(int volunteer, long cost) {
        if (volunteerSeen[volunteer] != search) {
            volunteerSeen[volunteer] = search;
            reachedVolunteers[reached++] = volunteer;
        }
        volunteerCost[volunteer] = cost;
    }

    /** The volunteer, who would leave {@code left}, could take any other of their posts. */
    private void ask(int volunteer, long cost, int left, int from) {
        long base = cost + gain[volunteer] - unit;
        for (int pair = task.firstPair[volunteer]; pair < task.firstPair[volunteer + 1]; pair++) {
            int pool = pairPool[pair];
            long arriving = base + price[pool] - task.pairScore[pair];
            if (arriving < best && isOpen(pair)) {
                arrive(pool, arriving, pair, left, from);
            }
        }
    }

    private void arrive(int pool, long cost, int pair, int left, int from) {
        boolean known = poolSeen[pool] == search;
        if (cost >= best || (known && poolCost[pool] <= cost)) {
            return;
        }
        if (!known) {
            poolSeen[pool] = search;
            reachedPools[pools++] = pool;
        }
        poolCost[pool] = cost;
        pairTaken[pool] = pair;
        pairLeft[pool] = left;
        poolBefore[pool] = from;
        if (hasFreePlace(pool)) {
            best = cost;
            endPool = pool;
            endPair = NONE;
        } else {
            queue.offer(pool, known);
        }
    }

    /** A full pool at its final cost: somebody in it moves on or goes without. */
    private void leave(int pool) {
        long cost = poolCost[pool];
        int post = postOfPool[pool];
        if (pool >= posts) {
            arrive(post, cost + price[post] - price[pool], NONE, NONE, pool);
        } else if (overflow[post] > 0) {
            arrive(keptPool[post], cost + price[keptPool[post]] - price[pool], NONE, NONE, pool);
        }
        int end = firstOccupant[pool] + occupied[pool];
        for (int n = firstOccupant[pool]; n < end; n++) {
            int pair = occupants[n];
            int volunteer = task.pairVolunteer[pair];
            long leaving = cost + worth(pair) - price[pool] - gain[volunteer];
            if (leaving < best && (volunteerSeen[volunteer] != search || leaving < volunteerCost[volunteer])) {
                reach(volunteer, leaving);
                long goingWithout = leaving + gain[volunteer] + worthOfPost(volunteer, taken[volunteer]);
                if (goingWithout < best) {
                    best = goingWithout;
                    endPool = pool;
                    endPair = pair;
                }
                ask(volunteer, leaving, pair, pool);
            }
        }
    }

    private void moveOn() {
        if (endPair != NONE) {
            remove(endPair);
            taken[task.pairVolunteer[endPair]]--;
        }
        int pool = endPool;
        while (pool != NONE) {
            int before = poolBefore[pool];
            if (pairTaken[pool] == NONE) {
                overflow[postOfPool[pool]] += pool < posts ? 1 : -1;
            } else {
                add(pairTaken[pool]);
                if (pairLeft[pool] != NONE) {
                    remove(pairLeft[pool]);
                }
            }
            pool = before;
        }
    }

    private void add(int pair) {
        int pool = pairPool[pair];
        position[pair] = firstOccupant[pool] + occupied[pool]++;
        occupants[position[pair]] = pair;
        chosen[pair] = true;
    }

    private void remove(int pair) {
        int pool = pairPool[pair];
        int last = occupants[firstOccupant[pool] + --occupied[pool]];
        occupants[position[pair]] = last;
        position[last] = position[pair];
        chosen[pair] = false;
    }

    /** The pool in which a pair sits or would sit; its number is a post's, or that of the post's kept seats. */
    int poolOf(int pair) {
        return pairPool[pair];
    }

    int pools() {
        return places.length;
    }

    int postOf(int pool) {
        return postOfPool[pool];
    }

    int placesOf(int pool) {
        return places[pool];
    }

    /** What one open pair would cost whose volunteer has none: {@link #NOTHING_TO_FREE} when no seat of its pool can be freed. */
    long loss(int pair) {
        if (freeing == null) {
            freeing = costsOfFreeingASeat();
        }
        int pool = pairPool[pair];
        int volunteer = task.pairVolunteer[pair];
        return freeing[pool] == NOTHING_TO_FREE
                ? NOTHING_TO_FREE
                : price[pool] + freeing[pool] - worth(pair) - worthOfPost(volunteer, taken[volunteer] + 1);
    }

    /**
     * For every pool the reduced cost of the cheapest chain by which somebody leaves it: one search from all ends of chains
     * (free places, going without) backwards.
     */
    private long[] costsOfFreeingASeat() {
        int[] first = new int[places.length + 1];
        for (int pool : pairPool) {
            first[pool + 1]++;
        }
        for (int pool = 0; pool < places.length; pool++) {
            first[pool + 1] += first[pool];
        }
        int[] next = first.clone();
        int[] asking = new int[pairPool.length];
        for (int pair = 0; pair < pairPool.length; pair++) {
            asking[next[pairPool[pair]]++] = pair;
        }
        long[] cost = new long[places.length];
        Arrays.fill(cost, NOTHING_TO_FREE);
        long[] moving = new long[volunteers];
        var open = new PoolQueue(cost);
        for (int pool = 0; pool < places.length; pool++) {
            if (hasFreePlace(pool)) {
                cheaper(open, cost, pool, 0);
            }
        }
        for (int volunteer = 0; volunteer < volunteers; volunteer++) {
            moving[volunteer] = NOTHING_TO_FREE;
            if (taken[volunteer] > 0) {
                offerToMove(open, cost, moving, volunteer, gain[volunteer] + worthOfPost(volunteer, taken[volunteer]));
            }
        }
        while (!open.isEmpty()) {
            int pool = open.next();
            int post = postOfPool[pool];
            if (pool < posts && keptPool[post] != NONE) {
                cheaper(open, cost, keptPool[post], cost[pool] + price[pool] - price[keptPool[post]]);
            } else if (pool >= posts && overflow[post] > 0) {
                cheaper(open, cost, post, cost[pool] + price[pool] - price[post]);
            }
            for (int n = first[pool]; n < first[pool + 1]; n++) {
                int pair = asking[n];
                int volunteer = task.pairVolunteer[pair];
                if (taken[volunteer] > 0 && isOpen(pair)) {
                    offerToMove(
                            open, cost, moving, volunteer, cost[pool] + gain[volunteer] + price[pool] - worth(pair));
                }
            }
        }
        return cost;
    }

    private void offerToMove(PoolQueue open, long[] cost, long[] moving, int volunteer, long reduced) {
        if (reduced >= moving[volunteer]) {
            return;
        }
        moving[volunteer] = reduced;
        for (int pair = task.firstPair[volunteer]; pair < task.firstPair[volunteer + 1]; pair++) {
            if (chosen[pair] && task.rulings[pair] == AssignmentTask.Ruling.OPEN) {
                int pool = pairPool[pair];
                cheaper(open, cost, pool, reduced + worth(pair) - price[pool] - gain[volunteer]);
            }
        }
    }

    private static void cheaper(PoolQueue open, long[] cost, int pool, long reduced) {
        if (reduced < cost[pool]) {
            boolean known = cost[pool] != NOTHING_TO_FREE;
            cost[pool] = reduced;
            open.offer(pool, known);
        }
    }

    /**
     * What no assignment can exceed, from the prices alone (weak duality): what the seats would bring at their prices, and
     * what each volunteer could gain at those prices if seats were unlimited. An assignment worth exactly that is the best.
     */
    long bound() {
        long bound = 0;
        for (int pool = 0; pool < places.length; pool++) {
            bound += places[pool] * price[pool];
        }
        for (int volunteer = 0; volunteer < volunteers; volunteer++) {
            bound += highestGainWithUnlimitedSeats(volunteer);
        }
        return bound;
    }

    private long highestGainWithUnlimitedSeats(int volunteer) {
        int from = task.firstPair[volunteer];
        long[] gains = new long[task.firstPair[volunteer + 1] - from];
        int count = 0;
        for (int pair = from; pair < task.firstPair[volunteer + 1]; pair++) {
            if (task.rulings[pair] == AssignmentTask.Ruling.OPEN) {
                gains[count++] = worth(pair) - price[pairPool[pair]];
            }
        }
        Arrays.sort(gains, 0, count);
        long sum = 0;
        long highest = 0;
        for (int number = 1; number <= Math.min(limit[volunteer], count); number++) {
            sum += gains[count - number] + worthOfPost(volunteer, number);
            highest = Math.max(highest, sum);
        }
        return highest;
    }

    /** What the pairs that were chosen freely are worth. */
    long worth() {
        long worth = 0;
        for (int pair = 0; pair < chosen.length; pair++) {
            if (chosen[pair] && task.rulings[pair] == AssignmentTask.Ruling.OPEN) {
                worth += worth(pair);
            }
        }
        for (int volunteer = 0; volunteer < volunteers; volunteer++) {
            worth += taken[volunteer] > 0 ? worthOfPost(volunteer, 1) : 0;
        }
        return worth;
    }
}
