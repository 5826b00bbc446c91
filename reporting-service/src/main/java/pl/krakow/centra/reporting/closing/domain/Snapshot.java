package pl.krakow.centra.reporting.closing.domain;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is frozen by a closing, and hashed. Who closed it stands beside it, not in it: that may have to be forgotten one day, and
 * the chain must hold nevertheless.
 *
 * @param number of all closings of the city, 1 and up without a gap
 * @param previous the hash of the closing before; {@value #NONE} for the first
 * @param definitions the version of the indicators the figures follow
 * @param closedAt when the figures were read
 * @param missing how many counts were missing then, by what was missing
 * @param note what the city wrote down, e.g. why it didn't wait for what was missing
 */
public record Snapshot(
        int number,
        String previous,
        Closable closed,
        String definitions,
        Instant closedAt,
        Map<String, Long> missing,
        @Nullable String note,
        Counts counts) {

    public static final String NONE = "";

    public Snapshot {
        missing = Map.copyOf(missing);
    }
}
