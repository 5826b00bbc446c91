package pl.krakow.centra.events.incubation.domain;

/** What became of a group. */
public enum Result {
    /** An association in the National Court Register. */
    ASSOCIATION(true, false),
    /** An association without legal personality, in the register kept by the city. */
    ORDINARY_ASSOCIATION(false, false),
    FOUNDATION(true, false),
    /** Its people went on in an organisation that was there. */
    JOINED_ANOTHER(false, false),
    /** It gave up. */
    DROPPED(false, true),
    OTHER(false, true);

    private final boolean registered;
    private final boolean explained;

    Result(boolean registered, boolean explained) {
        this.registered = registered;
        this.explained = explained;
    }

    /** Whether it stands in the National Court Register and so has a number there. */
    public boolean isRegistered() {
        return registered;
    }

    /** Whether a reason belongs to it. */
    public boolean isExplained() {
        return explained;
    }
}
