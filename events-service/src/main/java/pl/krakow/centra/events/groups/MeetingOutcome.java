package pl.krakow.centra.events.groups;

import pl.krakow.centra.events.groups.domain.GroupState;
import pl.krakow.centra.events.groups.domain.MeetingPlan;
import pl.krakow.centra.events.groups.domain.MeetingState;

/** What came of something done with a meeting. */
public sealed interface MeetingOutcome {

    record Done(MeetingView meeting) implements MeetingOutcome {}

    /** There is no such group or meeting for who asks. */
    record Unknown() implements MeetingOutcome {}

    /** They see the group, and may not do that. */
    record NotAllowed() implements MeetingOutcome {}

    record Outdated() implements MeetingOutcome {}

    record Flawed(MeetingPlan.Flaw flaw) implements MeetingOutcome {}

    /** The group is paused, or has ended. */
    record GroupNotActive(GroupState state) implements MeetingOutcome {}

    record NotPossible(MeetingState state) implements MeetingOutcome {}

    record AlreadyOver() implements MeetingOutcome {}

    record NotBegun() implements MeetingOutcome {}

    record NeedsNoRoom() implements MeetingOutcome {}

    record TooManyFiles(int most) implements MeetingOutcome {}

    record FileUnknown() implements MeetingOutcome {}

    /** The meeting doesn't deal with what the file is to belong to. */
    record AgendaItemUnknown() implements MeetingOutcome {}

    /** It isn't of a kind that is taken. */
    record FileRefused() implements MeetingOutcome {}

    /** What a group by invitation has isn't for everybody. */
    record ForMembersOnly() implements MeetingOutcome {}

    /** Somebody who is named didn't belong to the group on that day. */
    record MemberUnknown() implements MeetingOutcome {}
}
