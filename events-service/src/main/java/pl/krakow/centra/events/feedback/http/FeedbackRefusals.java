package pl.krakow.centra.events.feedback.http;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.feedback.AnswerFeedback;
import pl.krakow.centra.events.feedback.domain.Answering;
import pl.krakow.centra.events.feedback.domain.FeedbackBox.Planning;
import pl.krakow.centra.events.feedback.domain.FeedbackPlan;
import pl.krakow.centra.events.feedback.domain.Sheet;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;

/** Every refusal of a box as a caller sees it. */
final class FeedbackRefusals {

    private FeedbackRefusals() {}

    static Problem of(Planning why) {
        return switch (why) {
            case Planning.Planned _ -> throw new IllegalStateException("that was no refusal");
            case Planning.Outdated() -> new Problem(KitProblem.PRECONDITION_FAILED);
            case Planning.Begun() -> new Problem(EventsProblem.FEEDBACK_BEGUN);
            case Planning.Flawed(var flaw) ->
                switch (flaw) {
                    case FeedbackPlan.Flaw.QuestionTwice(var key) ->
                        new Problem(EventsProblem.QUESTION_TWICE).with("question", key);
                    case FeedbackPlan.Flaw.OptionsDontFit(var key) ->
                        new Problem(EventsProblem.OPTIONS_DONT_FIT).with("question", key);
                };
        };
    }

    static void taken(AnswerFeedback.Outcome outcome) {
        switch (outcome) {
            case AnswerFeedback.Outcome.Taken() -> {}
            case AnswerFeedback.Outcome.DidNotAttend() -> throw new Problem(EventsProblem.DID_NOT_ATTEND);
            case AnswerFeedback.Outcome.Refused(var why) -> throw of(why);
        }
    }

    private static Problem of(Answering why) {
        return switch (why) {
            case Answering.Taken() -> throw new IllegalStateException("that was no refusal");
            case Answering.NotAsked() -> new Problem(EventsProblem.FEEDBACK_NOT_ASKED);
            case Answering.TooEarly() -> new Problem(EventsProblem.FEEDBACK_NOT_OPEN);
            case Answering.TooLate(var since) ->
                new Problem(EventsProblem.FEEDBACK_CLOSED).with("closed", since.toString());
            case Answering.Already() -> new Problem(EventsProblem.FEEDBACK_GIVEN);
            case Answering.TextsFull() -> new Problem(EventsProblem.FEEDBACK_TEXTS_FULL);
            case Answering.Flawed(var flaw) -> of(flaw);
        };
    }

    private static Problem of(Sheet.Flaw flaw) {
        var code = switch (flaw) {
            case Sheet.Flaw.Missing _ -> EventsProblem.ANSWER_MISSING;
            case Sheet.Flaw.NotAsked _ -> EventsProblem.ANSWER_NOT_ASKED_FOR;
            case Sheet.Flaw.Unfit _ -> EventsProblem.ANSWER_UNFIT;
        };
        return new Problem(code).with("pointer", "/answers/" + flaw.question()).with("question", flaw.question());
    }
}
