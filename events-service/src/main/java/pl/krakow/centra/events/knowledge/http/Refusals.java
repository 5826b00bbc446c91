package pl.krakow.centra.events.knowledge.http;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.knowledge.AskAdvisers;
import pl.krakow.centra.events.knowledge.EntryView;
import pl.krakow.centra.events.knowledge.QuestionView;
import pl.krakow.centra.events.knowledge.WriteEntries;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;

/** What came of a step as an answer or a refusal. */
final class Refusals {

    private Refusals() {}

    static EntryView saved(WriteEntries.Outcome outcome) {
        return switch (outcome) {
            case WriteEntries.Outcome.Saved(var entry) -> entry;
            case WriteEntries.Outcome.Unknown _ -> throw new Problem(EventsProblem.KNOWLEDGE_UNKNOWN);
            case WriteEntries.Outcome.Outdated _ -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case WriteEntries.Outcome.NotPossible(var state) ->
                throw new Problem(EventsProblem.KNOWLEDGE_STEP_NOT_POSSIBLE)
                        .arguments(state)
                        .with("state", state);
            case WriteEntries.Outcome.Incomplete(var missing) ->
                throw new Problem(EventsProblem.KNOWLEDGE_INCOMPLETE)
                        .arguments(missing)
                        .with("missing", missing);
            case WriteEntries.Outcome.TooManyFiles(int most) ->
                throw new Problem(EventsProblem.TOO_MANY_FILES).arguments(most);
            case WriteEntries.Outcome.ForCoordinators _ -> throw new Problem(EventsProblem.FOR_THE_WHOLE_CITY);
            case WriteEntries.Outcome.TopicUnknown(var slug) -> throw topicUnknown(slug, "/content/topics");
            case WriteEntries.Outcome.VersionUnknown _ -> throw new Problem(EventsProblem.VERSION_UNKNOWN);
            case WriteEntries.Outcome.FileUnknown _ -> throw new Problem(EventsProblem.FILE_UNKNOWN);
            case WriteEntries.Outcome.FileRefused _ -> throw new Problem(EventsProblem.FILE_REFUSED);
        };
    }

    static QuestionView done(AskAdvisers.Outcome outcome) {
        return switch (outcome) {
            case AskAdvisers.Outcome.Done(var question) -> question;
            case AskAdvisers.Outcome.Unknown _ -> throw new Problem(EventsProblem.QUESTION_UNKNOWN);
            case AskAdvisers.Outcome.Outdated _ -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case AskAdvisers.Outcome.NotPossible(var state) ->
                throw new Problem(EventsProblem.QUESTION_STEP_NOT_POSSIBLE)
                        .arguments(state)
                        .with("state", state);
            case AskAdvisers.Outcome.NoConsent _ -> throw new Problem(EventsProblem.NO_CONSENT);
            case AskAdvisers.Outcome.TooMany(int most) ->
                throw new Problem(EventsProblem.TOO_MANY_QUESTIONS).arguments(most);
            case AskAdvisers.Outcome.TopicUnknown(var slug) -> throw topicUnknown(slug, "/topic");
        };
    }

    private static Problem topicUnknown(String slug, String pointer) {
        return new Problem(EventsProblem.TOPIC_UNKNOWN).arguments(slug).with("pointer", pointer);
    }
}
