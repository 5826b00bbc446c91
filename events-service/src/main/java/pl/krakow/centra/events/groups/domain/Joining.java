package pl.krakow.centra.events.groups.domain;

/** How people come to a group. Everybody sees a group they can come to by themselves. */
public enum Joining {
    /** Whoever wants is in, as long as there is a place. */
    AT_ONCE,
    /** People apply; who leads the group decides. */
    BY_APPLICATION,
    /** Who leads the group asks people. Nobody else learns of it. */
    BY_INVITATION;

    public boolean isOpen() {
        return this != BY_INVITATION;
    }
}
