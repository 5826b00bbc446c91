package pl.krakow.centra.booking.series.domain;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What came of an act.
 *
 * @param done false when it was all or nothing, and nothing was done
 */
public record ActResult(UUID act, Act.Kind kind, boolean done, List<Entry> entries) {

    public ActResult {
        entries = List.copyOf(entries);
    }

    /** @param reason why not, or why only that */
    public record Entry(
            LocalDateTime original, What what, @Nullable Reason reason) {}

    /** What was done to one occurrence. */
    public enum What {
        PLACED,
        SKIPPED,
        CHANGED,
        /** Already as asked for. */
        UNCHANGED,
        /** It had been given a time, room or topic of its own, which it keeps. */
        KEPT,
        CANCELLED,
        APPROVED,
        DECLINED,
        /** Stays as it was, for the reason given. */
        REFUSED,
        /** Could have been done, had it not been all or nothing. */
        POSSIBLE
    }
}
