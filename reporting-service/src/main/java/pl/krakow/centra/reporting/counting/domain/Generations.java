package pl.krakow.centra.reporting.counting.domain;

import java.util.function.Supplier;

/**
 * The figures are stored in generations: one is read, and another may be built beside it out of the whole history. Everything that
 * is stored of figures belongs to the generation its work is bound to.
 */
public interface Generations {

    /** Does all of it on the generation that is live when it begins, also when another one becomes live meanwhile. */
    <T> T consistently(Supplier<T> work);

    /** Which one the work at hand is bound to. A number never stands for another one. */
    int current();

    /**
     * Takes in what arrives now, into the live generation.
     *
     * @param reckoning the version by which this program counts
     * @throws RuntimeException that passes: what is live was built by a newer program, so the event waits for that one
     */
    void writing(int reckoning, Runnable work);

    /** Where there is only one. */
    Generations ONLY_ONE = new Generations() {
        @Override
        public void writing(int reckoning, Runnable work) {
            work.run();
        }

        @Override
        public <T> T consistently(Supplier<T> work) {
            return work.get();
        }

        @Override
        public int current() {
            return 0;
        }
    };
}
