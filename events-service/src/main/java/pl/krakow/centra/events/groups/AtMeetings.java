package pl.krakow.centra.events.groups;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.groups.domain.GroupId;
import pl.krakow.centra.events.groups.domain.Meeting;
import pl.krakow.centra.events.groups.domain.MeetingId;
import pl.krakow.centra.events.groups.domain.MeetingStep;
import pl.krakow.centra.events.groups.domain.WorkingGroup;
import pl.krakow.centra.events.groups.domain.WorkingGroups;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;

/** Lets who leads a group do something with one of its meetings, and nobody else. */
@Component
@RequiredArgsConstructor
class AtMeetings {

    private final WorkingGroups groups;
    private final OnTheMeeting onTheMeeting;
    private final MeetingViews views;
    private final Standings standings;

    /** Which meeting, and who asks in which language. */
    record Where(CentreId centre, GroupId group, MeetingId meeting, Actor actor, Locale language) {}

    /** A group and what somebody may do with it. */
    record Seen(WorkingGroup group, Standing standing) {}

    /** Nothing for who isn't to know what goes on in the group. */
    Optional<Seen> group(CentreId centre, GroupId id, Actor actor) {
        return groups.find(centre.value(), id)
                .map(group -> new Seen(group, standings.of(actor, group)))
                .filter(seen -> seen.standing.reads());
    }

    MeetingOutcome step(Where where, Function<Meeting, MeetingStep> decision) {
        var seen = group(where.centre, where.group, where.actor);
        if (seen.isEmpty()) {
            return new MeetingOutcome.Unknown();
        }
        if (!seen.get().standing.leads()) {
            return new MeetingOutcome.NotAllowed();
        }
        return onTheMeeting
                .decide(
                        where.centre.value(),
                        where.meeting,
                        meeting -> meeting.group().equals(where.group)
                                ? decision.apply(meeting)
                                : new MeetingStep.Unchanged(meeting))
                .map(step -> outcome(step, seen.get(), where))
                .orElseGet(MeetingOutcome.Unknown::new);
    }

    private MeetingOutcome outcome(MeetingStep step, Seen seen, Where where) {
        return switch (step) {
            case MeetingStep.Done(var meeting, var _, var _) -> done(meeting, seen, where);
            case MeetingStep.Unchanged(var meeting) ->
                meeting.group().equals(where.group) ? done(meeting, seen, where) : new MeetingOutcome.Unknown();
            case MeetingStep.Outdated() -> new MeetingOutcome.Outdated();
            case MeetingStep.NotPossible(var state) -> new MeetingOutcome.NotPossible(state);
            case MeetingStep.AlreadyOver() -> new MeetingOutcome.AlreadyOver();
            case MeetingStep.NotBegun() -> new MeetingOutcome.NotBegun();
            case MeetingStep.NeedsNoRoom() -> new MeetingOutcome.NeedsNoRoom();
            case MeetingStep.TooManyFiles(var most) -> new MeetingOutcome.TooManyFiles(most);
            case MeetingStep.FileUnknown() -> new MeetingOutcome.FileUnknown();
            case MeetingStep.AgendaItemUnknown() -> new MeetingOutcome.AgendaItemUnknown();
        };
    }

    private MeetingOutcome done(Meeting meeting, Seen seen, Where where) {
        return new MeetingOutcome.Done(views.of(meeting, seen.group, seen.standing, where.language));
    }
}
