package pl.krakow.centra.sites.gateway;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A problem detail as the API answers it.
 *
 * @param code stable, e.g. {@code room-not-available}
 * @param title in the language asked for
 * @param detail what to do next
 * @param alternatives what is free instead, in a clash
 * @param fields what is wrong with which member of what was sent
 */
public record Refusal(
        int status,
        @Nullable String code,
        @Nullable String title,
        @Nullable String detail,
        List<Alternative> alternatives,
        List<Field> fields) {

    private static final String REUSED = "idempotency-key-reused";
    private static final String IN_USE = "idempotency-key-in-use";

    /** A slot that could be had at the moment of the answer. */
    public record Alternative(String roomId, String start, String end) {

        public OffsetDateTime from() {
            return OffsetDateTime.parse(start);
        }

        public OffsetDateTime until() {
            return OffsetDateTime.parse(end);
        }
    }

    /**
     * What is wrong with one member.
     *
     * @param pointer JSON Pointer (RFC 6901) to it, {@code /sessions/0/start}
     * @param message what to write there, in the language asked for
     */
    public record Field(String pointer, String message) {}

    /** What is wrong and what to do, as far as it is said. */
    public @Nullable String sentence() {
        return title == null ? detail : detail == null ? title : title + ". " + detail;
    }

    public boolean is(String other) {
        return other.equals(code);
    }

    Refusal saying(String otherTitle, String otherDetail) {
        return new Refusal(status, code, otherTitle, otherDetail, alternatives, fields);
    }

    /**
     * Something else came with this key earlier: the form was changed after its first answer had got lost. Mostly what came
     * first is done; it may have been refused, or not be finished.
     */
    public boolean isSentBefore() {
        return is(REUSED);
    }

    /** What came with this key is being done at this moment. */
    public boolean isStillAtIt() {
        return is(IN_USE);
    }

    /** Somebody else changed the thing in the meantime. */
    public boolean isStale() {
        return status == 412;
    }
}
