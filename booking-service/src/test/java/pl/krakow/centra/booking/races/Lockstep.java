package pl.krakow.centra.booking.races;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.stream.IntStream;

/**
 * Lets contenders act at once, as badly as can be: whoever has read what they want to change waits until everybody still
 * in the race has read too, a few times over. So each of them decides on what all the others are about to change. Who is
 * done, or has waited so often, isn't waited for.
 */
final class Lockstep {

    private final ThreadLocal<Turn> turns = new ThreadLocal<>();

    /** Somebody who tries to get something. */
    interface Contender {

        /** @return what they were told they have; nothing when they were refused */
        Optional<Gain> contend();
    }

    private static final class Turn {

        private final Phaser race;
        private int stepsLeft;

        Turn(Phaser race, int stepsLeft) {
            this.race = race;
            this.stepsLeft = stepsLeft;
        }
    }

    /** Where a contender stops for the others, until it has done so often enough and isn't waited for any more. */
    void pause() {
        var turn = turns.get();
        if (turn == null || turn.stepsLeft == 0) {
            return;
        }
        turn.stepsLeft--;
        if (turn.stepsLeft == 0) {
            turn.race.arriveAndDeregister();
        } else {
            turn.race.arriveAndAwaitAdvance();
        }
    }

    /**
     * Everybody at once.
     *
     * @param lates how many steps each begins after the first; the same for all lets everybody begin at once
     * @param steps how often each waits for the others after the start
     * @return what came of each, in order
     */
    List<Future<Optional<Gain>>> race(List<Contender> contenders, List<Integer> lates, int steps) {
        var race = new Phaser(contenders.size());
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            return callers.invokeAll(IntStream.range(0, contenders.size())
                    .<Callable<Optional<Gain>>>mapToObj(n -> () -> run(contenders.get(n), race, lates.get(n), steps))
                    .toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Optional<Gain> run(Contender contender, Phaser race, int late, int steps) {
        for (int step = 0; step <= late; step++) {
            race.arriveAndAwaitAdvance();
        }
        var turn = new Turn(race, steps + 1);
        turns.set(turn);
        try {
            if (steps == 0) {
                pause();
            }
            return contender.contend();
        } finally {
            turns.remove();
            if (turn.stepsLeft > 0) {
                race.arriveAndDeregister();
            }
        }
    }
}
