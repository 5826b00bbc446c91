package pl.krakow.centra.events.mentoring.http;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.mentoring.MentorshipOutcome;
import pl.krakow.centra.events.mentoring.MentorshipView;
import pl.krakow.centra.events.mentoring.domain.MentorshipRefusal;
import pl.krakow.centra.kit.problem.Problem;

/** Every refusal of coaching and mentoring as a caller sees it. */
final class MentoringRefusals {

    private MentoringRefusals() {}

    static MentorshipView done(MentorshipOutcome outcome) {
        return switch (outcome) {
            case MentorshipOutcome.Done(var mentorship) -> mentorship;
            case MentorshipOutcome.Unknown() -> throw new Problem(EventsProblem.MENTORSHIP_UNKNOWN);
            case MentorshipOutcome.NotAllowed() -> throw new Problem(EventsProblem.NOT_YOUR_SIDE);
            case MentorshipOutcome.Refused(var refusal) -> throw of(refusal);
            case MentorshipOutcome.OfferUnknown() -> throw new Problem(EventsProblem.MENTORING_OFFER_UNKNOWN);
            case MentorshipOutcome.OfferClosed() -> throw new Problem(EventsProblem.MENTORING_OFFER_CLOSED);
            case MentorshipOutcome.AlreadyApplied() -> throw new Problem(EventsProblem.ALREADY_APPLIED);
            case MentorshipOutcome.FieldUnknown(var code) -> throw fieldUnknown(code);
            case MentorshipOutcome.MentorUnknown() -> throw new Problem(EventsProblem.MENTOR_UNKNOWN);
            case MentorshipOutcome.MentorFull(var most) ->
                throw new Problem(EventsProblem.MENTOR_FULL).arguments(most).with("mostCourses", most);
            case MentorshipOutcome.MentorExcluded(var candidate) ->
                throw new Problem(EventsProblem.MENTOR_EXCLUDED).with("excludedBy", candidate.excludedBy());
        };
    }

    static Problem fieldUnknown(String code) {
        return new Problem(EventsProblem.MENTORING_FIELD_UNKNOWN)
                .arguments(code)
                .with("pointer", "/fields")
                .with("field", code);
    }

    private static Problem of(MentorshipRefusal refusal) {
        return switch (refusal) {
            case MentorshipRefusal.NotPossible(var state) ->
                new Problem(EventsProblem.MENTORSHIP_NOT_POSSIBLE)
                        .arguments(state)
                        .with("state", state);
            case MentorshipRefusal.SaidYes() -> new Problem(EventsProblem.MENTORSHIP_NOT_POSSIBLE);
            case MentorshipRefusal.SessionUnknown() -> new Problem(EventsProblem.COURSE_SESSION_UNKNOWN);
            case MentorshipRefusal.SessionNotPossible(var state) ->
                new Problem(EventsProblem.COURSE_SESSION_NOT_POSSIBLE)
                        .arguments(state)
                        .with("state", state);
            case MentorshipRefusal.TooManySessions(var most) ->
                new Problem(EventsProblem.COURSE_SESSIONS_USED_UP)
                        .arguments(most)
                        .with("agreed", most);
            case MentorshipRefusal.SessionsOverlap(var other) ->
                new Problem(EventsProblem.COURSE_SESSIONS_OVERLAP).with("sessionId", other.value());
            case MentorshipRefusal.SessionNotBegun() -> new Problem(EventsProblem.COURSE_SESSION_NOT_BEGUN);
            case MentorshipRefusal.EndsBeforeStart() ->
                new Problem(EventsProblem.ENDS_BEFORE_START).with("pointer", "/end");
            case MentorshipRefusal.OutOfReach() -> new Problem(EventsProblem.OUT_OF_REACH).with("pointer", "/start");
            case MentorshipRefusal.HandOverOutOfReach() ->
                new Problem(EventsProblem.HAND_OVER_OUT_OF_REACH).with("pointer", "/from");
            case MentorshipRefusal.SessionsOpen() -> new Problem(EventsProblem.COURSE_SESSIONS_OPEN);
        };
    }
}
