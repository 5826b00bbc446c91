package pl.krakow.centra.reporting.exports.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A file that was ordered. It waits, is being written by one process at a time, and is there or has failed; after
 * {@link #KEPT} its bytes are removed.
 *
 * @param format as the API names it
 * @param language of its words
 * @param by the account of who ordered it and may fetch it
 * @param attempt how often somebody began to write it; what a slower attempt says is not heard
 * @param rows written so far
 * @param heldUntil as long as that the process that writes it is believed to be alive
 * @param refusal the code of why it can't be written; null unless it has failed for a reason
 */
public record Export(
        UUID id,
        Order order,
        String format,
        String language,
        String by,
        Instant orderedAt,
        State state,
        int attempt,
        long rows,
        Instant heldUntil,
        @Nullable Stored file,
        @Nullable String refusal) {

    public static final Duration KEPT = Duration.ofDays(7);
    /** Without a word from who writes it, another one takes over. */
    public static final Duration HELD = Duration.ofMinutes(2);

    public static final int MOST_ATTEMPTS = 3;

    /** How far it is. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        EXPIRED
    }

    /** The file's name, type, size and hash. */
    public record Stored(UUID id, String name, String type, long size, String sha256) {}

    public static Export ordered(UUID id, Order order, String format, String language, String by, Instant now) {
        return new Export(id, order, format, language, by, now, State.WAITING, 0, 0, now, null, null);
    }

    public boolean isUnfinished() {
        return state == State.WAITING || state == State.RUNNING;
    }

    public Instant expiresAt() {
        return orderedAt.plus(KEPT);
    }

    /** Whether somebody may begin to write it. */
    public boolean isFree(Instant now) {
        return isUnfinished() && !heldUntil.isAfter(now);
    }

    public Export taken(Instant now) {
        return with(State.RUNNING, attempt + 1, 0, now.plus(HELD), null, null);
    }

    public Export advanced(long written, Instant now) {
        return with(State.RUNNING, attempt, written, now.plus(HELD), null, null);
    }

    public Export done(long written, Stored stored) {
        return with(State.DONE, attempt, written, heldUntil, stored, null);
    }

    public Export failed(@Nullable String why) {
        return with(State.FAILED, attempt, rows, heldUntil, null, why);
    }

    public Export expired() {
        return with(State.EXPIRED, attempt, rows, heldUntil, null, null);
    }

    private Export with(
            State next, int attempts, long written, Instant until, @Nullable Stored stored, @Nullable String why) {
        return new Export(id, order, format, language, by, orderedAt, next, attempts, written, until, stored, why);
    }
}
