package pl.krakow.centra.events.groups;

/** What somebody may do with a group. */
public enum Standing {
    /** Coordinates the centre. */
    COORDINATOR,
    /** Leads the group. */
    LEADER,
    /** Works at the centre. */
    STAFF,
    MEMBER,
    NOBODY;

    /** Whether they see what is the group's own. */
    boolean reads() {
        return this != NOBODY;
    }

    /** Whether they take people in, and plan and write down meetings. */
    boolean leads() {
        return this == COORDINATOR || this == LEADER;
    }

    /** Whether they see how members are reached. */
    boolean seesContacts() {
        return leads() || this == STAFF;
    }
}
