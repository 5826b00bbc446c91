package pl.krakow.centra.volunteering.rounds.domain;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Who could be placed where: volunteers, posts and the pairs that fit, with a score each. Volunteers and posts are numbered
 * in the order in which they were added; pairs are numbered by volunteer, then by post, whatever the order in which they
 * came, so that one task has one answer.
 *
 * <p>A post has seats, and some of them may be kept for newcomers: others can't take those. A volunteer takes at most as
 * many posts as their limit says, each post once. A pinned pair is part of every assignment (a pinned newcomer sits on a
 * kept seat while there is one; a pinned other takes a kept seat only when no other is left); a forbidden pair is part of
 * none.
 *
 * <p>Pairs know nothing of one another: where a volunteer's posts exclude each other (they overlap, or together they are
 * too many hours), the limit given here must be one.
 */
public final class AssignmentTask {

    /** More would no longer be told apart from the worth of placing one more person. */
    public static final int HIGHEST_SCORE = 1_000_000;

    final int[] limits;
    final boolean[] newcomers;
    final int[] seats;
    final int[] keptSeats;
    /** The pairs of volunteer v are those from {@code firstPair[v]} to before {@code firstPair[v + 1]}. */
    final int[] firstPair;

    final int[] pairVolunteer;
    final int[] pairPost;
    final int[] pairScore;
    final Ruling[] rulings;

    private AssignmentTask(
            int[] limits,
            boolean[] newcomers,
            int[] seats,
            int[] keptSeats,
            int[] firstPair,
            int[] pairVolunteer,
            int[] pairPost,
            int[] pairScore,
            Ruling[] rulings) {
        this.limits = limits;
        this.newcomers = newcomers;
        this.seats = seats;
        this.keptSeats = keptSeats;
        this.firstPair = firstPair;
        this.pairVolunteer = pairVolunteer;
        this.pairPost = pairPost;
        this.pairScore = pairScore;
        this.rulings = rulings;
    }

    /** What a coordinator decided about a pair. */
    public enum Ruling {
        OPEN,
        PINNED,
        FORBIDDEN
    }

    public int volunteers() {
        return limits.length;
    }

    public int posts() {
        return seats.length;
    }

    public int pairs() {
        return pairPost.length;
    }

    public int volunteerOf(int pair) {
        return pairVolunteer[pair];
    }

    public int postOf(int pair) {
        return pairPost[pair];
    }

    public int scoreOf(int pair) {
        return pairScore[pair];
    }

    public Ruling rulingOf(int pair) {
        return rulings[pair];
    }

    int highestScore() {
        int highest = 0;
        for (int score : pairScore) {
            highest = Math.max(highest, score);
        }
        return highest;
    }

    /** No assignment has more pairs. */
    long mostPairs() {
        long offered = 0;
        for (int seat : seats) {
            offered += seat;
        }
        long wanted = 0;
        for (int limit : limits) {
            wanted += limit;
        }
        return Math.min(pairs(), Math.min(offered, wanted));
    }

    /**
     * Collects a task.
     *
     * <p>Refuses what is no task: a pair twice, of unknown ends or of a score outside 0 to {@link #HIGHEST_SCORE}, more kept
     * seats than seats, pins beyond a limit or beyond the seats.
     */
    public static final class Draft {

        private int[] limits = new int[64];
        private boolean[] newcomers = new boolean[64];
        private int volunteers;
        private int[] seats = new int[64];
        private int[] keptSeats = new int[64];
        private int posts;
        private int[] pairVolunteer = new int[256];
        private int[] pairPost = new int[256];
        private int[] pairScore = new int[256];
        private Ruling[] rulings = new Ruling[256];
        private int pairs;

        /**
         * @param limit how many posts at most; 0 for who takes none in this round
         * @param newcomer who may take a kept seat
         * @return the volunteer's number
         */
        public int volunteer(int limit, boolean newcomer) {
            require(limit >= 0, "a limit of " + limit);
            if (volunteers == limits.length) {
                limits = Arrays.copyOf(limits, 2 * volunteers);
                newcomers = Arrays.copyOf(newcomers, 2 * volunteers);
            }
            limits[volunteers] = limit;
            newcomers[volunteers] = newcomer;
            return volunteers++;
        }

        /** @return the post's number */
        public int post(int offered, int keptForNewcomers) {
            require(
                    0 <= keptForNewcomers && keptForNewcomers <= offered,
                    keptForNewcomers + " of " + offered + " seats kept");
            if (posts == seats.length) {
                seats = Arrays.copyOf(seats, 2 * posts);
                keptSeats = Arrays.copyOf(keptSeats, 2 * posts);
            }
            seats[posts] = offered;
            keptSeats[posts] = keptForNewcomers;
            return posts++;
        }

        public Draft pair(int volunteer, int post, int score) {
            return pair(volunteer, post, score, Ruling.OPEN);
        }

        public Draft pair(int volunteer, int post, int score, Ruling ruling) {
            require(0 <= volunteer && volunteer < volunteers, "volunteer " + volunteer);
            require(0 <= post && post < posts, "post " + post);
            require(0 <= score && score <= HIGHEST_SCORE, "a score of " + score);
            if (pairs == pairPost.length) {
                pairVolunteer = Arrays.copyOf(pairVolunteer, 2 * pairs);
                pairPost = Arrays.copyOf(pairPost, 2 * pairs);
                pairScore = Arrays.copyOf(pairScore, 2 * pairs);
                rulings = Arrays.copyOf(rulings, 2 * pairs);
            }
            pairVolunteer[pairs] = volunteer;
            pairPost[pairs] = post;
            pairScore[pairs] = score;
            rulings[pairs++] = ruling;
            return this;
        }

        public AssignmentTask task() {
            int[] byPost = sorted(null, pairPost, posts);
            int[] order = sorted(byPost, pairVolunteer, volunteers);
            int[] volunteerOf = new int[pairs];
            int[] postOf = new int[pairs];
            int[] scoreOf = new int[pairs];
            var rulingOf = new Ruling[pairs];
            int[] first = new int[volunteers + 1];
            for (int pair = 0; pair < pairs; pair++) {
                int from = order[pair];
                volunteerOf[pair] = pairVolunteer[from];
                postOf[pair] = pairPost[from];
                scoreOf[pair] = pairScore[from];
                rulingOf[pair] = rulings[from];
                first[volunteerOf[pair] + 1] = pair + 1;
                require(
                        pair == 0 || volunteerOf[pair] != volunteerOf[pair - 1] || postOf[pair] != postOf[pair - 1],
                        "volunteer " + volunteerOf[pair] + " and post " + postOf[pair] + " twice");
            }
            for (int volunteer = 0; volunteer < volunteers; volunteer++) {
                first[volunteer + 1] = Math.max(first[volunteer + 1], first[volunteer]);
            }
            var task = new AssignmentTask(
                    Arrays.copyOf(limits, volunteers),
                    Arrays.copyOf(newcomers, volunteers),
                    Arrays.copyOf(seats, posts),
                    Arrays.copyOf(keptSeats, posts),
                    first,
                    volunteerOf,
                    postOf,
                    scoreOf,
                    rulingOf);
            refusePinsBeyondLimits(task);
            return task;
        }

        /** A stable counting sort of the pairs by {@code key}. */
        private int[] sorted(int @Nullable [] order, int[] key, int keys) {
            int[] next = new int[keys + 1];
            for (int pair = 0; pair < pairs; pair++) {
                next[key[pair] + 1]++;
            }
            for (int k = 0; k < keys; k++) {
                next[k + 1] += next[k];
            }
            int[] sorted = new int[pairs];
            for (int position = 0; position < pairs; position++) {
                int pair = order == null ? position : order[position];
                sorted[next[key[pair]]++] = pair;
            }
            return sorted;
        }

        private static void refusePinsBeyondLimits(AssignmentTask task) {
            int[] ofVolunteer = new int[task.volunteers()];
            int[] ofPost = new int[task.posts()];
            for (int pair = 0; pair < task.pairs(); pair++) {
                if (task.rulings[pair] == Ruling.PINNED) {
                    int volunteer = task.pairVolunteer[pair];
                    int post = task.pairPost[pair];
                    require(++ofVolunteer[volunteer] <= task.limits[volunteer], "pins beyond volunteer " + volunteer);
                    require(++ofPost[post] <= task.seats[post], "pins beyond post " + post);
                }
            }
        }

        private static void require(boolean holds, String otherwise) {
            if (!holds) {
                throw new IllegalArgumentException(otherwise);
            }
        }
    }
}
