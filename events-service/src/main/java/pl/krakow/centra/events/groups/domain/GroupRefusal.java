package pl.krakow.centra.events.groups.domain;

/** Why something can't be done with a group. */
public sealed interface GroupRefusal {

    /** @param most so many places it has, and all are taken or kept */
    record Full(int most) implements GroupRefusal {}

    /** It is paused, or has ended. */
    record NotActive(GroupState state) implements GroupRefusal {}

    /** Nobody comes by themselves. */
    record ByInvitation() implements GroupRefusal {}

    /** They are something to the group already. */
    record AlreadyThere(Membership membership) implements GroupRefusal {}

    /** What they are to the group doesn't allow it. */
    record NotPossible(MembershipState state) implements GroupRefusal {}

    /** @param taken more places than wanted are taken or kept */
    record FewerThanTaken(int taken) implements GroupRefusal {}

    record MemberUnknown() implements GroupRefusal {}
}
