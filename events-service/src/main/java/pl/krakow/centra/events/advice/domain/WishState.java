package pl.krakow.centra.events.advice.domain;

/** Where a wish for advice stands. */
public enum WishState {
    /** Whose address it is hasn't been said yet; it waits for nothing until then. */
    UNCONFIRMED,
    WAITING,
    /** A time is reserved for it. */
    OFFERED,
    /** They took a time that was offered. */
    TAKEN,
    WITHDRAWN,
    /** A time was offered, and nobody answered. */
    UNANSWERED,
    /** Its last day has passed, and nothing was to be had. */
    OVER;

    /** Whether something may still come of it. */
    public boolean isOpen() {
        return this == UNCONFIRMED || this == WAITING || this == OFFERED;
    }
}
