package pl.krakow.centra.events.groups.kafka;

import java.time.Instant;
import java.time.OffsetDateTime;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.GroupChanged;
import pl.krakow.centra.domainevents.GroupMeetingHeld;
import pl.krakow.centra.domainevents.GroupMembershipChanged;
import pl.krakow.centra.events.groups.domain.GroupNews;
import pl.krakow.centra.events.groups.domain.Meeting;
import pl.krakow.centra.events.groups.domain.MeetingNews;
import pl.krakow.centra.events.groups.domain.Membership;
import pl.krakow.centra.events.groups.domain.MembershipState;
import pl.krakow.centra.events.groups.domain.WorkingGroup;
import pl.krakow.centra.events.rooms.kafka.RoomContract;

/** Says in the published language what happened in a group: ids, kinds, days and numbers, never a person or a text. */
public final class GroupContract {

    private GroupContract() {}

    public static DomainEvent of(GroupNews news, WorkingGroup group) {
        return switch (news) {
            case GroupNews.Changed() ->
                new GroupChanged(
                        group.id().value(),
                        group.centre(),
                        GroupChanged.State.valueOf(group.state().name()),
                        GroupChanged.Joining.valueOf(group.about().joining().name()),
                        group.about().mostMembers());
            case GroupNews.Belongs(var membership) -> membership(membership, group);
        };
    }

    private static DomainEvent membership(Membership membership, WorkingGroup group) {
        var from = membership.from();
        if (from == null) {
            throw new IllegalStateException("of who never was a member nobody learns");
        }
        return new GroupMembershipChanged(
                membership.id().value(),
                group.id().value(),
                group.centre(),
                membership.participant().value(),
                membership.who().organisationId(),
                membership.state() == MembershipState.MEMBER,
                from,
                membership.until());
    }

    public static DomainEvent of(MeetingNews news, Meeting meeting) {
        return switch (news) {
            case MeetingNews.RoomRequested() -> aboutRoom(meeting);
            case MeetingNews.RoomGivenUp() -> aboutRoom(meeting);
            case MeetingNews.Held() ->
                new GroupMeetingHeld(
                        meeting.id().value(),
                        meeting.group().value(),
                        meeting.centre(),
                        at(meeting.plan().start(), meeting),
                        at(meeting.plan().end(), meeting),
                        meeting.attendance().members().size(),
                        meeting.attendance().present(),
                        meeting.attendance().guests());
        };
    }

    /** What the meeting has to say about its room as it stands. */
    public static DomainEvent aboutRoom(Meeting meeting) {
        return meeting.need()
                .<DomainEvent>map(RoomContract::requested)
                .orElseGet(() ->
                        RoomContract.givenUp(meeting.request(), meeting.id().value(), meeting.centre()));
    }

    private static OffsetDateTime at(Instant time, Meeting meeting) {
        return time.atZone(meeting.zone()).toOffsetDateTime();
    }
}
