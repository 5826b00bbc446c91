package pl.krakow.centra.reporting.closing.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The chain of closings of the city. */
public interface Closings {

    Optional<Closing> find(int number);

    Optional<Closing> of(String key);

    /** The one with the greatest number. */
    Optional<Closing> last();

    /** Adds the next one; false when its number is taken or its period closed. */
    boolean add(Closing closing);

    /** Puts a closing in the place of the one with one revision less; false when that isn't the newest any more. */
    boolean succeed(Closing closing);

    /** Without their figures, the latest first, of numbers below that. */
    List<Head> heads(int below, int limit);

    /**
     * A closing without its figures.
     *
     * @param corrections how many there are
     */
    record Head(int number, Closable closed, Instant closedAt, String previous, String hash, int corrections) {}
}
