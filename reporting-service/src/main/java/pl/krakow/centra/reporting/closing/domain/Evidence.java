package pl.krakow.centra.reporting.closing.domain;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.counting.domain.FactId;

/**
 * The facts closings and corrections rest on. What a closing rests on is every fact it was counted from; what a correction rests on
 * is every fact that came, changed or went since. It is kept before the closing names it, and never changes afterwards: what nothing
 * names is nobody's.
 */
public interface Evidence {

    /** Facts are kept by centre and calendar month; one that lies in several months is in each. */
    record Part(String centre, YearMonth month) {}

    /**
     * A fact behind a closing or a correction.
     *
     * @param version from which on it is counted so
     * @param event the id of the event that told this version
     * @param before the version that was counted until then; null when the fact wasn't there
     * @param counts whether it is counted in that month; a booking that moved to another month isn't any more
     */
    record Ground(
            FactId fact,
            long version,
            String event,
            @Nullable Long before,
            boolean counts) {}

    /** A fact with where it lies. */
    record Placed(Part part, Ground ground) {}

    /** Keeps the facts of a part; the same again, or others, take their place. */
    void put(UUID evidence, Part part, List<Ground> grounds);

    /** What was kept of a part; the first evidence first, as it is asked for. */
    List<List<Ground>> of(List<UUID> evidence, Part part);

    /**
     * All facts of an evidence, by centre, month and fact.
     *
     * @param centres only these
     * @param after where the list before ended
     */
    List<Placed> list(UUID evidence, Collection<String> centres, @Nullable Placed after, int limit);

    /** Forgets what nothing names. */
    void drop(UUID evidence);
}
