package pl.krakow.centra.events.advice.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A link that was sent to somebody instead of an account. Its token stands in the letter only; what is kept is the hash.
 *
 * @param of the appointment or the wish
 * @param until it opens nothing from then on
 */
public record AdviceLink(String hash, Thing thing, UUID of, Purpose purpose, Instant until) {

    /** What it is about. */
    public enum Thing {
        APPOINTMENT,
        WISH
    }

    /** What it is good for. */
    public enum Purpose {
        /** Saying that the address is theirs. */
        CONFIRM,
        /** Everything else. */
        MANAGE
    }

    public boolean opensAt(Instant now) {
        return now.isBefore(until);
    }
}
