package pl.krakow.centra.events.registrations.domain;

import java.time.Instant;

/**
 * A link that was sent to somebody instead of an account. Its token stands in the letter only; what is kept is the hash.
 *
 * @param until it opens nothing from then on
 */
public record Link(String hash, Purpose purpose, Instant until) {

    /** The one thing a link is good for. */
    public enum Purpose {
        /** Confirming the address. */
        CONFIRM,
        /** Seeing the registration, taking an offer and cancelling. */
        MANAGE,
        /** What follows the event: saying how it was, taking the certificate. Gives nothing up and shows no ticket. */
        AFTERWARDS
    }

    public boolean opensAt(Instant now) {
        return now.isBefore(until);
    }
}
