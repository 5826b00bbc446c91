package pl.krakow.centra.events.groups;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.groups.AtMeetings.Where;
import pl.krakow.centra.events.groups.domain.AgendaItem;
import pl.krakow.centra.events.groups.domain.GroupId;
import pl.krakow.centra.events.groups.domain.GroupState;
import pl.krakow.centra.events.groups.domain.Meeting;
import pl.krakow.centra.events.groups.domain.MeetingId;
import pl.krakow.centra.events.groups.domain.MeetingPlan;
import pl.krakow.centra.events.groups.domain.Meetings;
import pl.krakow.centra.events.groups.domain.WorkingGroups;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/** Who leads a group plans its meetings, moves them and calls them off. */
@Component
@RequiredArgsConstructor
public class PlanMeetings {

    private final AtMeetings atMeetings;
    private final OnTheMeeting onTheMeeting;
    private final WorkingGroups groups;
    private final Meetings meetings;
    private final MeetingViews views;
    private final Clock clock;

    /** Which meeting of which group, who asks in which language, and what they had seen. */
    public record Command(
            CentreId centre, GroupId group, MeetingId meeting, Revision seen, Actor actor, Locale language) {

        Where where() {
            return new Where(centre, group, meeting, actor, language);
        }
    }

    /** The same meeting when it was planned under that id before. Also one that is over, for its minutes; nobody is told of it. */
    public MeetingOutcome plan(Command command, MeetingPlan plan, List<AgendaItem> agenda) {
        var found = atMeetings.group(command.centre, command.group, command.actor);
        if (found.isEmpty()) {
            return new MeetingOutcome.Unknown();
        }
        var group = found.get().group();
        if (!found.get().standing().leads()) {
            return new MeetingOutcome.NotAllowed();
        }
        if (group.state() != GroupState.ACTIVE) {
            return new MeetingOutcome.GroupNotActive(group.state());
        }
        var now = now();
        var flaw = plan.flawAfterwards(now);
        if (flaw.isPresent()) {
            return new MeetingOutcome.Flawed(flaw.get());
        }
        var planned = Meeting.planned(command.meeting, group, null, plan, agenda, now);
        var meeting = onTheMeeting.add(planned)
                ? planned.meeting()
                : meetings.find(group.centre(), command.meeting).orElseThrow();
        if (isActive(meeting)) {
            return new MeetingOutcome.Done(views.of(meeting, group, found.get().standing(), command.language));
        }
        // the group paused or ended in that very moment
        onTheMeeting.decide(group.centre(), meeting.id(), each -> each.cancel(_ -> true, null, now));
        return new MeetingOutcome.GroupNotActive(GroupState.PAUSED);
    }

    private boolean isActive(Meeting meeting) {
        return groups.find(meeting.centre(), meeting.group())
                .filter(group -> group.state() == GroupState.ACTIVE)
                .isPresent();
    }

    public MeetingOutcome change(Command command, MeetingPlan plan) {
        var now = now();
        return plan.flaw(now)
                .<MeetingOutcome>map(MeetingOutcome.Flawed::new)
                .orElseGet(() ->
                        atMeetings.step(command.where(), meeting -> meeting.change(command.seen::matches, plan, now)));
    }

    public MeetingOutcome cancel(Command command, @Nullable String reason) {
        return atMeetings.step(command.where(), meeting -> meeting.cancel(command.seen::matches, reason, now()));
    }

    /** Once more, after it was refused or taken back. */
    public MeetingOutcome askForRoom(Command command) {
        return atMeetings.step(command.where(), meeting -> meeting.askForRoom(command.seen::matches, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
