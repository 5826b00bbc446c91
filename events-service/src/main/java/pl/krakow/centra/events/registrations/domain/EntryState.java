package pl.krakow.centra.events.registrations.domain;

/** Where somebody stands on a roster. */
public enum EntryState {
    /** Seats are kept while the form is filled in. */
    HELD(true, true),
    /** Seats are kept until the address that was given is confirmed. */
    UNCONFIRMED(true, true),
    /** The address isn't confirmed yet, and no seat is kept: there was none, or the centre decides about it. */
    UNCONFIRMED_IN_LINE(false, true),
    /** The centre decides. */
    APPLIED(false, true),
    /** There was no seat. */
    WAITING(false, true),
    /** A seat became free and is kept until the deadline. */
    OFFERED(true, true),
    /** Takes part. */
    CONFIRMED(true, true),
    /** Given up, or taken back by the centre. */
    CANCELLED(false, false),
    /** The centre decided against it. */
    DECLINED(false, false),
    /** An offer nobody answered. */
    EXPIRED(false, false);

    private final boolean seated;
    private final boolean live;

    EntryState(boolean seated, boolean live) {
        this.seated = seated;
        this.live = live;
    }

    /** Whether it counts against the seats. */
    public boolean isSeated() {
        return seated;
    }

    /** Whether it can still come to a seat, or has one. */
    public boolean isLive() {
        return live;
    }

    public boolean isUnconfirmed() {
        return this == UNCONFIRMED || this == UNCONFIRMED_IN_LINE;
    }
}
