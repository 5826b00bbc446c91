package pl.krakow.centra.volunteering.rounds.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.volunteering.rounds.domain.Assignment.Loss;
import pl.krakow.centra.volunteering.rounds.domain.Assignment.Shortage;
import pl.krakow.centra.volunteering.rounds.domain.Assignment.Unplaced;
import pl.krakow.centra.volunteering.rounds.domain.AssignmentTask.Draft;
import pl.krakow.centra.volunteering.rounds.domain.AssignmentTask.Ruling;
import pl.krakow.centra.volunteering.rounds.domain.FlowOracle.Optimum;

/** What holds for every task. More of them by {@code -Dtasks=20000}. */
class AssignmentOptimumTest {

    private static final int TASKS = Integer.getInteger("tasks", 1000);

    @Test
    void isAsGoodAsWhatAnIndependentSolverFinds() {
        for (int seed = 0; seed < TASKS; seed++) {
            var task = Tasks.awkward(seed, false);
            var best = Assignment.best(task);
            assertThat(valueOf(best)).as("task %d", seed).isEqualTo(FlowOracle.of(task));
        }
    }

    @Test
    void isAsGoodAsWhatAnIndependentSolverFindsWithPinsAndForbids() {
        int pins = 0;
        for (int seed = 0; seed < TASKS; seed++) {
            var task = Tasks.awkward(seed, true);
            var best = Assignment.best(task);
            assertThat(valueOf(best)).as("task %d", seed).isEqualTo(FlowOracle.of(task));
            for (int pair = 0; pair < task.pairs(); pair++) {
                pins += task.rulingOf(pair) == Ruling.PINNED ? 1 : 0;
            }
        }
        assertThat(pins).isGreaterThan(TASKS / 2);
    }

    @Test
    void staysWithinSeatsLimitsKeptSeatsPinsAndForbids() {
        for (int seed = 0; seed < TASKS; seed++) {
            var task = Tasks.awkward(seed, true);
            var best = Assignment.best(task);
            int[] posts = new int[task.volunteers()];
            int[] others = new int[task.posts()];
            int[] all = new int[task.posts()];
            for (int pair = 0; pair < task.pairs(); pair++) {
                if (best.has(pair)) {
                    posts[task.volunteerOf(pair)]++;
                    all[task.postOf(pair)]++;
                    others[task.postOf(pair)] += task.newcomers[task.volunteerOf(pair)] ? 0 : 1;
                }
                if (task.rulingOf(pair) != Ruling.OPEN) {
                    assertThat(best.has(pair)).as("task %d", seed).isEqualTo(task.rulingOf(pair) == Ruling.PINNED);
                }
            }
            for (int volunteer = 0; volunteer < task.volunteers(); volunteer++) {
                assertThat(posts[volunteer]).isLessThanOrEqualTo(task.limits[volunteer]);
                assertThat(best.isPlaced(volunteer)).isEqualTo(posts[volunteer] > 0);
            }
            for (int post = 0; post < task.posts(); post++) {
                assertThat(all[post]).isLessThanOrEqualTo(task.seats[post]);
                assertThat(others[post]).isLessThanOrEqualTo(task.seats[post] - task.keptSeats[post]);
            }
        }
    }

    /** Weak duality: the prices alone say what can't be exceeded. */
    @Test
    void provesItself() {
        for (int seed = 0; seed < TASKS; seed++) {
            assertThat(Assignment.best(Tasks.awkward(seed, true)).isProved())
                    .as("task %d", seed)
                    .isTrue();
        }
        assertThat(Assignment.best(Tasks.scarce(1, 600, 200)).isProved()).isTrue();
        assertThat(Assignment.best(Tasks.even(1, 600, 100, 6000, 90)).isProved())
                .isTrue();
    }

    @Test
    void placesNobodyLessWhenALimitASeatOrAPairIsAdded() {
        for (int seed = 0; seed < TASKS; seed++) {
            var task = Tasks.awkward(seed, false);
            var before = Assignment.best(task);
            var after = Assignment.best(widened(task, new Random(seed)));
            assertThat(after.people()).as("task %d", seed).isGreaterThanOrEqualTo(before.people());
            assertThat(after.seatsFilled()).as("task %d", seed).isGreaterThanOrEqualTo(before.seatsFilled());
        }
    }

    @Test
    void givesTheSameAnswerInWhateverOrderPairsCome() {
        for (int seed = 0; seed < 200; seed++) {
            var task = Tasks.awkward(seed, true);
            assertThat(Assignment.best(backwards(task)).pairs())
                    .as("task %d", seed)
                    .isEqualTo(Assignment.best(task).pairs());
        }
    }

    /** Hall's condition, counted by hand: a shortage is a set of posts that these people fit and no others. */
    @Test
    void givesAReasonThatCanBeCountedToEverybodyWhoIsNotPlaced() {
        int shortages = 0;
        for (int seed = 0; seed < TASKS; seed++) {
            var task = Tasks.awkward(seed, true);
            var best = Assignment.best(task);
            for (int volunteer = 0; volunteer < task.volunteers(); volunteer++) {
                if (best.isPlaced(volunteer)) {
                    continue;
                }
                var open = new HashSet<Integer>();
                boolean fits = task.firstPair[volunteer + 1] > task.firstPair[volunteer];
                for (int pair = task.firstPair[volunteer]; pair < task.firstPair[volunteer + 1]; pair++) {
                    if (task.rulingOf(pair) == Ruling.OPEN) {
                        open.add(task.postOf(pair));
                    }
                }
                switch (best.why(volunteer)) {
                    case Unplaced.TakesNone() ->
                        assertThat(task.limits[volunteer]).isZero();
                    case Unplaced.NothingFits() -> assertThat(fits).isFalse();
                    case Unplaced.Forbidden() -> {
                        assertThat(fits).isTrue();
                        assertThat(open).isEmpty();
                    }
                    case Shortage shortage -> {
                        shortages++;
                        assertThat(open).isNotEmpty();
                        assertThat(shortage.people())
                                .as("task %d", seed)
                                .isGreaterThan(Math.toIntExact(shortage.seats()));
                        assertThat(shortage.posts()).isGreaterThanOrEqualTo(open.size());
                    }
                }
            }
        }
        assertThat(shortages).isGreaterThan(TASKS / 4);
    }

    /** Forcing a pair that was left out costs what the chains say, no more and no less. */
    @Test
    void saysExactlyWhatAPairLeftOutWouldCost() {
        int told = 0;
        for (int seed = 0; seed < 300; seed++) {
            var task = Tasks.awkward(seed, false);
            var best = Assignment.best(task);
            for (int pair = 0; pair < task.pairs(); pair++) {
                if (best.isPlaced(task.volunteerOf(pair)) || task.limits[task.volunteerOf(pair)] == 0) {
                    continue;
                }
                var loss = best.loss(pair);
                int post = task.postOf(pair);
                boolean newcomer = task.newcomers[task.volunteerOf(pair)];
                boolean seated = task.seats[post] > (newcomer ? 0 : task.keptSeats[post]);
                assertThat(loss.isPresent()).as("task %d pair %d", seed, pair).isEqualTo(seated);
                if (seated) {
                    var forced = Assignment.best(with(task, pair));
                    assertThat(loss)
                            .as("task %d pair %d", seed, pair)
                            .contains(new Loss(
                                    (long) best.people() + best.seatsFilled() - forced.people() - forced.seatsFilled(),
                                    best.score() - forced.score()));
                    told++;
                }
            }
        }
        assertThat(told).isGreaterThan(100);
    }

    private static Optimum valueOf(Assignment assignment) {
        return new Optimum(assignment.people(), assignment.seatsFilled(), assignment.score());
    }

    private static AssignmentTask widened(AssignmentTask task, Random random) {
        var draft = new Draft();
        int volunteer = random.nextInt(task.volunteers());
        int post = random.nextInt(task.posts());
        int what = random.nextInt(3);
        for (int v = 0; v < task.volunteers(); v++) {
            draft.volunteer(task.limits[v] + (what == 0 && v == volunteer ? 1 : 0), task.newcomers[v]);
        }
        for (int p = 0; p < task.posts(); p++) {
            draft.post(task.seats[p] + (what == 1 && p == post ? 1 : 0), task.keptSeats[p]);
        }
        boolean there = false;
        for (int pair = 0; pair < task.pairs(); pair++) {
            there |= task.volunteerOf(pair) == volunteer && task.postOf(pair) == post;
            draft.pair(task.volunteerOf(pair), task.postOf(pair), task.scoreOf(pair));
        }
        if (what == 2 && !there) {
            draft.pair(volunteer, post, 1);
        }
        return draft.task();
    }

    private static AssignmentTask backwards(AssignmentTask task) {
        return copy(task, task.pairs() - 1, -1, -1);
    }

    private static AssignmentTask with(AssignmentTask task, int pinned) {
        return copy(task, 0, 1, pinned);
    }

    private static AssignmentTask copy(AssignmentTask task, int from, int step, int pinned) {
        var draft = new Draft();
        for (int v = 0; v < task.volunteers(); v++) {
            draft.volunteer(task.limits[v], task.newcomers[v]);
        }
        for (int p = 0; p < task.posts(); p++) {
            draft.post(task.seats[p], task.keptSeats[p]);
        }
        for (int pair = from; 0 <= pair && pair < task.pairs(); pair += step) {
            draft.pair(
                    task.volunteerOf(pair),
                    task.postOf(pair),
                    task.scoreOf(pair),
                    pair == pinned ? Ruling.PINNED : task.rulingOf(pair));
        }
        return draft.task();
    }
}
