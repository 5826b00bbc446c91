package pl.krakow.centra.events.programme.http;

import org.springframework.http.ResponseEntity;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.programme.ChangeEvent;
import pl.krakow.centra.events.programme.EventView;
import pl.krakow.centra.events.programme.domain.Refusal;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.web.Revision;

/** What came of a step, as it is answered. */
final class EventAnswers {

    /** The codes of what can't be as described, for the description of the API. */
    static final String NOT_AS_DESCRIBED =
            "`ends-before-start`, `sessions-overlap`, `sessions-out-of-range`, `too-long`, `out-of-reach`,"
                    + " `language-unknown`, `ages-backwards`, `times-not-single`, `times-missing`, `place-not-single`,"
                    + " `description-not-single`, `needs-a-room`";

    private EventAnswers() {}

    static ResponseEntity<EventView> changed(ChangeEvent.Outcome outcome) {
        return switch (outcome) {
            case ChangeEvent.Outcome.Changed changed -> answer(ResponseEntity.ok(), changed.event());
            case ChangeEvent.Outcome.Unknown unknown -> throw new Problem(EventsProblem.EVENT_UNKNOWN);
            case ChangeEvent.Outcome.Outdated outdated -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case ChangeEvent.Outcome.NotPossible notPossible ->
                throw new Problem(EventsProblem.DECISION_NOT_POSSIBLE)
                        .arguments(notPossible.state())
                        .with("state", notPossible.state());
            case ChangeEvent.Outcome.AlreadyOver over -> throw new Problem(EventsProblem.ALREADY_OVER);
            case ChangeEvent.Outcome.NotBegun notBegun -> throw new Problem(EventsProblem.NOT_BEGUN);
            case ChangeEvent.Outcome.Refused refused -> throw refused(refused.refusal());
            case ChangeEvent.Outcome.RoomNotGiven notGiven ->
                throw new Problem(EventsProblem.ROOM_NOT_GIVEN).with("room", notGiven.room());
            case ChangeEvent.Outcome.NeedsNoRoom needsNoRoom -> throw new Problem(EventsProblem.NEEDS_NO_ROOM);
        };
    }

    static Problem refused(Refusal refusal) {
        return switch (refusal) {
            case Refusal.EndsBeforeStart(var session) ->
                new Problem(EventsProblem.ENDS_BEFORE_START)
                        .with("pointer", "/end")
                        .with("session", session);
            case Refusal.SessionsOverlap(var session) ->
                new Problem(EventsProblem.SESSIONS_OVERLAP)
                        .with("pointer", "/sessions/%d/start".formatted(session))
                        .with("session", session);
            case Refusal.SessionsOutOfRange(var most) ->
                new Problem(EventsProblem.SESSIONS_OUT_OF_RANGE).arguments(most).with("pointer", "/sessions");
            case Refusal.TooLong(var session, var longest) ->
                new Problem(EventsProblem.TOO_LONG)
                        .arguments(longest.toDays())
                        .with("pointer", "/end")
                        .with("session", session);
            case Refusal.OutOfReach(var session) ->
                new Problem(EventsProblem.OUT_OF_REACH)
                        .with("pointer", "/start")
                        .with("session", session);
            case Refusal.SessionUnknown(var session) ->
                new Problem(EventsProblem.SESSION_UNKNOWN)
                        .with("pointer", "/sessions")
                        .with("session", session.value());
            case Refusal.LanguageUnknown() -> new Problem(EventsProblem.LANGUAGE_UNKNOWN).with("pointer", "/language");
            case Refusal.AgesBackwards() ->
                new Problem(EventsProblem.AGES_BACKWARDS).with("pointer", "/audience/ageTo");
        };
    }

    static ResponseEntity<EventView> answer(ResponseEntity.BodyBuilder response, EventView event) {
        return response.eTag(new Revision(event.revision()).etag()).body(event);
    }
}
