package pl.krakow.centra.events.groups;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.groups.PlanMeetings.Command;
import pl.krakow.centra.events.groups.domain.AgendaItem;
import pl.krakow.centra.events.groups.domain.Attendance;
import pl.krakow.centra.events.groups.domain.DocumentLink;
import pl.krakow.centra.events.groups.domain.GroupDecision;
import pl.krakow.centra.events.groups.domain.GroupDecision.Vote;
import pl.krakow.centra.events.groups.domain.GroupDecisions;
import pl.krakow.centra.events.groups.domain.GroupId;
import pl.krakow.centra.events.groups.domain.Meeting;
import pl.krakow.centra.events.groups.domain.MeetingState;
import pl.krakow.centra.events.groups.domain.Meetings;
import pl.krakow.centra.events.groups.domain.WorkingGroup;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/** Who leads a group writes down what its meetings deal with, what was said and decided, and who came. */
@Component
@RequiredArgsConstructor
public class RecordMeeting {

    private final AtMeetings atMeetings;
    private final Meetings meetings;
    private final GroupDecisions decisions;
    private final Clock clock;

    /** What is said of a decision. */
    public record Said(
            String text, boolean adopted, @Nullable Vote vote) {}

    /** What came of writing a decision down. */
    public sealed interface Deciding {

        record Written(DecisionView decision) implements Deciding {}

        record Unknown() implements Deciding {}

        record DecisionUnknown() implements Deciding {}

        record NotAllowed() implements Deciding {}

        record Outdated() implements Deciding {}

        record NotPossible(MeetingState state) implements Deciding {}

        record NotBegun() implements Deciding {}
    }

    public MeetingOutcome agenda(Command command, List<AgendaItem> agenda) {
        return atMeetings.step(command.where(), meeting -> meeting.agenda(command.seen()::matches, agenda, now()));
    }

    public MeetingOutcome notes(Command command, @Nullable String notes) {
        return atMeetings.step(command.where(), meeting -> meeting.notes(command.seen()::matches, notes, now()));
    }

    public MeetingOutcome documents(Command command, List<DocumentLink> documents) {
        return atMeetings.step(
                command.where(), meeting -> meeting.documents(command.seen()::matches, documents, now()));
    }

    /** The meeting took place and these came; may be corrected. Named may be who belonged to the group on that day. */
    public MeetingOutcome held(Command command, Attendance attendance) {
        var seen = atMeetings.group(command.centre(), command.group(), command.actor());
        var meeting = meetings.find(command.centre().value(), command.meeting());
        if (seen.isPresent()
                && seen.get().standing().leads()
                && meeting.isPresent()
                && !allBelong(attendance, meeting.get(), seen.get().group())) {
            return new MeetingOutcome.MemberUnknown();
        }
        return atMeetings.step(command.where(), each -> each.held(command.seen()::matches, attendance, now()));
    }

    private static boolean allBelong(Attendance attendance, Meeting meeting, WorkingGroup group) {
        return attendance.members().keySet().stream()
                .allMatch(noted -> group.find(noted)
                        .filter(membership -> membership.wasThereOn(meeting.day()))
                        .isPresent());
    }

    public Deciding decide(Command command, Said said) {
        var seen = atMeetings.group(command.centre(), command.group(), command.actor());
        var meeting = meetings.find(command.centre().value(), command.meeting())
                .filter(found -> found.group().equals(command.group()));
        if (seen.isEmpty() || meeting.isEmpty()) {
            return new Deciding.Unknown();
        }
        if (!seen.get().standing().leads()) {
            return new Deciding.NotAllowed();
        }
        if (meeting.get().state() == MeetingState.CANCELLED) {
            return new Deciding.NotPossible(MeetingState.CANCELLED);
        }
        if (now().isBefore(meeting.get().plan().start())) {
            return new Deciding.NotBegun();
        }
        return new Deciding.Written(DecisionView.of(decisions.write(
                command.group(),
                number -> new GroupDecision(
                        command.group(),
                        number,
                        command.meeting(),
                        meeting.get().day(),
                        said.text,
                        said.adopted,
                        said.vote,
                        1))));
    }

    /** Number, meeting and day stay. */
    public Deciding correct(CentreId centre, GroupId id, int number, Revision revision, Said said, Actor actor) {
        var seen = atMeetings.group(centre, id, actor);
        if (seen.isEmpty()) {
            return new Deciding.Unknown();
        }
        if (!seen.get().standing().leads()) {
            return new Deciding.NotAllowed();
        }
        var found = decisions.find(id, number);
        if (found.isEmpty()) {
            return new Deciding.DecisionUnknown();
        }
        var decision = found.get();
        if (!revision.matches(decision.revision())) {
            return new Deciding.Outdated();
        }
        var corrected = new GroupDecision(
                id,
                number,
                decision.meeting(),
                decision.date(),
                said.text,
                said.adopted,
                said.vote,
                decision.revision() + 1);
        return decisions.save(corrected) ? new Deciding.Written(DecisionView.of(corrected)) : new Deciding.Outdated();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
