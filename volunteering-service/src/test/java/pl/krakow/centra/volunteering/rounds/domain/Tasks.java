package pl.krakow.centra.volunteering.rounds.domain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.function.IntSupplier;

import pl.krakow.centra.volunteering.rounds.domain.AssignmentTask.Draft;
import pl.krakow.centra.volunteering.rounds.domain.AssignmentTask.Ruling;

/** Generated tasks: the same seed, the same task. */
public final class Tasks {

    private Tasks() {}

    /** Small and awkward: ties everywhere, limits from none to several, kept seats, posts without seats, pins and forbids. */
    static AssignmentTask awkward(long seed, boolean ruled) {
        var random = new Random(seed);
        var draft = new Draft();
        int volunteers = 1 + random.nextInt(random.nextInt(10) == 0 ? 60 : 12);
        int posts = 1 + random.nextInt(random.nextInt(10) == 0 ? 25 : 8);
        int highestScore = random.nextBoolean() ? 3 : 100;
        int[] limits = new int[volunteers];
        int[] seats = new int[posts];
        int[] kept = new int[posts];
        boolean[] newcomers = new boolean[volunteers];
        for (int volunteer = 0; volunteer < volunteers; volunteer++) {
            limits[volunteer] = random.nextInt(4) == 0 ? random.nextInt(4) : 1;
            newcomers[volunteer] = random.nextInt(3) == 0;
            draft.volunteer(limits[volunteer], newcomers[volunteer]);
        }
        for (int post = 0; post < posts; post++) {
            seats[post] = random.nextInt(4);
            kept[post] = random.nextInt(3) == 0 ? random.nextInt(seats[post] + 1) : 0;
            draft.post(seats[post], kept[post]);
        }
        double density = random.nextDouble();
        for (int volunteer = 0; volunteer < volunteers; volunteer++) {
            for (int post = 0; post < posts; post++) {
                if (random.nextDouble() < density) {
                    var ruling = Ruling.OPEN;
                    if (ruled && random.nextInt(12) == 0) {
                        boolean room = newcomers[volunteer] ? seats[post] > 0 : seats[post] > kept[post];
                        ruling = limits[volunteer] > 0 && room ? Ruling.PINNED : Ruling.FORBIDDEN;
                    }
                    if (ruling == Ruling.PINNED) {
                        limits[volunteer]--;
                        seats[post]--;
                        kept[post] -= newcomers[volunteer] && kept[post] > 0 ? 1 : 0;
                    }
                    draft.pair(volunteer, post, random.nextInt(highestScore + 1), ruling);
                }
            }
        }
        return draft.task();
    }

    /**
     * Everybody fits as many posts, drawn evenly; seats are spread unevenly.
     *
     * @param seatsPerCent how many seats there are for a hundred volunteers
     */
    public static AssignmentTask even(long seed, int volunteers, int posts, int pairs, int seatsPerCent) {
        var random = new Random(seed);
        var draft = new Draft();
        int[] seats = spread(random, posts, volunteers * seatsPerCent / 100);
        for (int volunteer = 0; volunteer < volunteers; volunteer++) {
            draft.volunteer(1, random.nextInt(5) == 0);
        }
        for (int post = 0; post < posts; post++) {
            draft.post(seats[post], random.nextInt(4) == 0 ? seats[post] / 4 : 0);
        }
        for (int volunteer = 0; volunteer < volunteers; volunteer++) {
            int options = (int) ((long) pairs * (volunteer + 1) / volunteers - (long) pairs * volunteer / volunteers);
            draw(draft, random, volunteer, options, posts, () -> random.nextInt(posts));
        }
        return draft.task();
    }

    /**
     * As many seats as volunteers; of ten volunteers six fit two posts only, the others ten to thirty. Posts are not equally
     * sought: where somebody fits is drawn with a lean to the first ones, as to a Saturday in the centre of the city.
     */
    public static AssignmentTask scarce(long seed, int volunteers, int posts) {
        var random = new Random(seed);
        var draft = new Draft();
        int[] seats = spread(random, posts, volunteers);
        for (int volunteer = 0; volunteer < volunteers; volunteer++) {
            draft.volunteer(1, false);
        }
        for (int post = 0; post < posts; post++) {
            draft.post(seats[post], 0);
        }
        for (int volunteer = 0; volunteer < volunteers; volunteer++) {
            int options = random.nextInt(10) < 6 ? 2 : 10 + random.nextInt(21);
            draw(draft, random, volunteer, options, posts, () -> (int) (posts * Math.pow(random.nextDouble(), 2.0)));
        }
        return draft.task();
    }

    /** As it goes without a round: one after the other takes the post that suits best of those with a free seat. */
    public static int placedFirstComeFirstServed(AssignmentTask task) {
        int[] free = task.seats.clone();
        int placed = 0;
        for (int volunteer = 0; volunteer < task.volunteers(); volunteer++) {
            int best = -1;
            for (int pair = task.firstPair[volunteer]; pair < task.firstPair[volunteer + 1]; pair++) {
                if (free[task.postOf(pair)] > 0 && (best < 0 || task.scoreOf(pair) > task.scoreOf(best))) {
                    best = pair;
                }
            }
            if (best >= 0) {
                free[task.postOf(best)]--;
                placed++;
            }
        }
        return placed;
    }

    private static int[] spread(Random random, int posts, int total) {
        int[] seats = new int[posts];
        Arrays.fill(seats, 1);
        for (int left = total - posts; left > 0; left--) {
            seats[random.nextInt(posts)]++;
        }
        return seats;
    }

    private static void draw(Draft draft, Random random, int volunteer, int options, int posts, IntSupplier post) {
        var drawn = new BitSet(posts);
        while (drawn.cardinality() < Math.min(options, posts)) {
            drawn.set(post.getAsInt());
        }
        drawn.stream().forEach(p -> draft.pair(volunteer, p, random.nextInt(101)));
    }
}
