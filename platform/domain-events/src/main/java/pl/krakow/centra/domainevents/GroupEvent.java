package pl.krakow.centra.domainevents;

/** The life of working groups: the groups themselves, who belongs to them, and their meetings. */
public sealed interface GroupEvent extends DomainEvent permits GroupChanged, GroupMembershipChanged, GroupMeetingHeld {}
