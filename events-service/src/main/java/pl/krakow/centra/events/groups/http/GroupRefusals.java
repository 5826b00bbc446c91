package pl.krakow.centra.events.groups.http;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.RuleRefusals;
import pl.krakow.centra.events.groups.JoinGroup;
import pl.krakow.centra.events.groups.MeetingOutcome;
import pl.krakow.centra.events.groups.MeetingView;
import pl.krakow.centra.events.groups.MembershipView;
import pl.krakow.centra.events.groups.PlanSeries;
import pl.krakow.centra.events.groups.domain.GroupRefusal;
import pl.krakow.centra.events.groups.domain.GroupState;
import pl.krakow.centra.events.groups.domain.MeetingPlan;
import pl.krakow.centra.events.groups.domain.MeetingState;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;

/** Every refusal of a group as a caller sees it. */
final class GroupRefusals {

    private GroupRefusals() {}

    static Problem of(GroupRefusal refusal) {
        return switch (refusal) {
            case GroupRefusal.Full(var most) ->
                new Problem(EventsProblem.GROUP_FULL).arguments(most).with("mostMembers", most);
            case GroupRefusal.NotActive(var state) -> notActive(state);
            case GroupRefusal.ByInvitation() -> new Problem(EventsProblem.GROUP_BY_INVITATION);
            case GroupRefusal.AlreadyThere(var membership) ->
                new Problem(EventsProblem.ALREADY_IN_GROUP)
                        .arguments(membership.state())
                        .with("membershipId", membership.id().value())
                        .with("state", membership.state());
            case GroupRefusal.NotPossible(var state) ->
                new Problem(EventsProblem.MEMBERSHIP_NOT_POSSIBLE)
                        .arguments(state)
                        .with("state", state);
            case GroupRefusal.FewerThanTaken(var taken) ->
                new Problem(EventsProblem.GROUP_PLACES_TAKEN)
                        .arguments(taken)
                        .with("pointer", "/mostMembers")
                        .with("taken", taken);
            case GroupRefusal.MemberUnknown() -> new Problem(EventsProblem.MEMBERSHIP_UNKNOWN);
        };
    }

    static Problem notActive(GroupState state) {
        return new Problem(EventsProblem.GROUP_NOT_ACTIVE).arguments(state).with("state", state);
    }

    static MembershipView done(JoinGroup.Outcome outcome, EventsProblem unknown) {
        return switch (outcome) {
            case JoinGroup.Outcome.Done(var membership) -> membership;
            case JoinGroup.Outcome.Unknown() -> throw new Problem(unknown);
            case JoinGroup.Outcome.NotAllowed() -> throw new Problem(EventsProblem.GROUP_NOT_LED);
            case JoinGroup.Outcome.Refused(var refusal) -> throw of(refusal);
        };
    }

    static MeetingView done(MeetingOutcome outcome) {
        return switch (outcome) {
            case MeetingOutcome.Done(var meeting) -> meeting;
            case MeetingOutcome.Unknown() -> throw new Problem(EventsProblem.MEETING_UNKNOWN);
            case MeetingOutcome.NotAllowed() -> throw new Problem(EventsProblem.GROUP_NOT_LED);
            case MeetingOutcome.Outdated() -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case MeetingOutcome.Flawed(var flaw) -> throw of(flaw);
            case MeetingOutcome.GroupNotActive(var state) -> throw notActive(state);
            case MeetingOutcome.NotPossible(var state) -> throw notPossible(state);
            case MeetingOutcome.AlreadyOver() -> throw new Problem(EventsProblem.MEETING_OVER);
            case MeetingOutcome.NotBegun() -> throw new Problem(EventsProblem.MEETING_NOT_BEGUN);
            case MeetingOutcome.NeedsNoRoom() -> throw new Problem(EventsProblem.NEEDS_NO_ROOM);
            case MeetingOutcome.TooManyFiles(var most) ->
                throw new Problem(EventsProblem.TOO_MANY_MEETING_FILES)
                        .arguments(most)
                        .with("mostFiles", most);
            case MeetingOutcome.FileUnknown() -> throw new Problem(EventsProblem.MEETING_FILE_UNKNOWN);
            case MeetingOutcome.AgendaItemUnknown() ->
                throw new Problem(EventsProblem.AGENDA_ITEM_UNKNOWN).with("pointer", "/agendaItem");
            case MeetingOutcome.FileRefused() -> throw new Problem(EventsProblem.FILE_REFUSED);
            case MeetingOutcome.ForMembersOnly() ->
                throw new Problem(EventsProblem.FILE_FOR_MEMBERS_ONLY).with("pointer", "/membersOnly");
            case MeetingOutcome.MemberUnknown() ->
                throw new Problem(EventsProblem.ATTENDANCE_OF_STRANGER).with("pointer", "/members");
        };
    }

    static Problem notPossible(MeetingState state) {
        return new Problem(EventsProblem.MEETING_NOT_POSSIBLE).arguments(state).with("state", state);
    }

    static Problem of(MeetingPlan.Flaw flaw) {
        return switch (flaw) {
            case ENDS_BEFORE_START -> new Problem(EventsProblem.ENDS_BEFORE_START).with("pointer", "/end");
            case TOO_LONG ->
                new Problem(EventsProblem.MEETING_TOO_LONG)
                        .arguments(MeetingPlan.LONGEST.toHours())
                        .with("pointer", "/end");
            case OUT_OF_REACH -> new Problem(EventsProblem.OUT_OF_REACH).with("pointer", "/start");
        };
    }

    static Problem of(PlanSeries.Outcome outcome) {
        return switch (outcome) {
            case PlanSeries.Outcome.Unknown() -> new Problem(EventsProblem.GROUP_UNKNOWN);
            case PlanSeries.Outcome.SeriesUnknown() -> new Problem(EventsProblem.MEETING_SERIES_UNKNOWN);
            case PlanSeries.Outcome.NotAllowed() -> new Problem(EventsProblem.GROUP_NOT_LED);
            case PlanSeries.Outcome.GroupNotActive(var state) -> notActive(state);
            case PlanSeries.Outcome.Flawed(var flaw) -> of(flaw);
            case PlanSeries.Outcome.RuleRefused(var fault, var part) -> RuleRefusals.unfit(fault, part);
            case PlanSeries.Outcome.NoDates() -> RuleRefusals.withoutDates();
            case PlanSeries.Outcome.BeginsElsewhere(var nearest) -> RuleRefusals.beginsElsewhere(nearest);
            case PlanSeries.Outcome.TooMany(var most) -> RuleRefusals.tooLong(most);
            case PlanSeries.Outcome.Outdated() -> new Problem(KitProblem.PRECONDITION_FAILED);
            case PlanSeries.Outcome.Busy() -> new Problem(EventsProblem.SERIES_BUSY);
            case PlanSeries.Outcome.OccurrenceUnknown() ->
                new Problem(EventsProblem.OCCURRENCE_UNKNOWN).with("pointer", "/from");
            case PlanSeries.Outcome.Dates(var _), PlanSeries.Outcome.Done(var _) ->
                throw new IllegalStateException("not refused");
        };
    }
}
