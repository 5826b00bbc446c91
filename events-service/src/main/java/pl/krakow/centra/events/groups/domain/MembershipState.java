package pl.krakow.centra.events.groups.domain;

/** What somebody is to a group. */
public enum MembershipState {
    /** A place is kept for them until the deadline. */
    INVITED,
    /** Who leads the group decides. */
    APPLIED,
    MEMBER,
    /** They were members, and went. */
    LEFT,
    /** They were members, and the group decided otherwise. */
    REMOVED,
    /** The group has ended. */
    ENDED,
    /** The group didn't take them. */
    DECLINED,
    /** They didn't want to be invited, or took their application back. */
    WITHDRAWN,
    /** They were invited and didn't answer. */
    EXPIRED;

    public boolean isLive() {
        return this == INVITED || this == APPLIED || this == MEMBER;
    }

    /** Whether it takes one of the group's places. */
    public boolean takesAPlace() {
        return this == INVITED || this == MEMBER;
    }
}
