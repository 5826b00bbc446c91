package pl.krakow.centra.acceptance.journeys;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * One walk of a journey. What is made on it is told from everything else, also from what an earlier walk of the same journey
 * left behind when it failed half-way.
 */
record Walk(String mark) {

    private static final String PROCESS = Long.toString(System.currentTimeMillis() / 1000 % 1_000_000, 36);
    private static final AtomicInteger WALKS = new AtomicInteger();

    static Walk begin() {
        return new Walk("%s-%d".formatted(PROCESS, WALKS.incrementAndGet()));
    }

    /** A name nothing else has. */
    String named(String what) {
        return what + " " + mark;
    }

    /** An address nobody else has. */
    String address(String who) {
        return "%s-%s@example.org".formatted(who, mark);
    }
}
