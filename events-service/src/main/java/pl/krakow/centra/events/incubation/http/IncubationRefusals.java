package pl.krakow.centra.events.incubation.http;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.incubation.LeadPath;
import pl.krakow.centra.events.incubation.PathView;
import pl.krakow.centra.events.incubation.domain.Leading;
import pl.krakow.centra.events.incubation.domain.PathTemplate;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;

/** Every refusal of a path as a caller sees it. */
final class IncubationRefusals {

    private IncubationRefusals() {}

    /**
     * The path after what was done, or why it wasn't.
     *
     * @param missing what is missing when the path is there, but not what was named on it
     */
    static PathView done(LeadPath.Outcome outcome, EventsProblem missing) {
        return switch (outcome) {
            case LeadPath.Outcome.Done(var path) -> path;
            case LeadPath.Outcome.Unknown() -> throw new Problem(EventsProblem.INCUBATION_PATH_UNKNOWN);
            case LeadPath.Outcome.Outdated() -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case LeadPath.Outcome.NothingOfThatId() ->
                throw new Problem(EventsProblem.EVIDENCE_UNKNOWN).with("pointer", "/reference");
            case LeadPath.Outcome.OfOthers() ->
                throw new Problem(EventsProblem.EVIDENCE_OF_OTHERS).with("pointer", "/reference");
            case LeadPath.Outcome.CalledOff() ->
                throw new Problem(EventsProblem.EVIDENCE_CALLED_OFF).with("pointer", "/reference");
            case LeadPath.Outcome.GroupIsLed(var path) -> {
                var problem = new Problem(EventsProblem.GROUP_ALREADY_LED);
                throw path == null ? problem : problem.with("path", path.toString());
            }
            case LeadPath.Outcome.Refused(var why) -> throw of(why, missing);
        };
    }

    static Problem of(Leading why, EventsProblem missing) {
        return switch (why) {
            case Leading.Done() -> throw new IllegalStateException("that was no refusal");
            case Leading.Unknown() -> new Problem(missing);
            case Leading.Waits(var steps) -> new Problem(EventsProblem.STEP_WAITS).with("steps", steps);
            case Leading.BuiltOn(var steps) -> new Problem(EventsProblem.STEPS_BUILD_ON_IT).with("steps", steps);
            case Leading.ProofMissing() -> new Problem(EventsProblem.PROOF_MISSING);
            case Leading.ProofNotConfirmed() -> new Problem(EventsProblem.PROOF_NOT_CONFIRMED);
            case Leading.ReasonMissing() -> new Problem(EventsProblem.REASON_MISSING).with("pointer", "/reason");
            case Leading.NumberDoesntFit() -> new Problem(EventsProblem.KRS_DOESNT_FIT).with("pointer", "/krs");
            case Leading.Over() -> new Problem(EventsProblem.PATH_FINISHED);
            case Leading.NotOver() -> new Problem(EventsProblem.PATH_UNDER_WAY);
            case Leading.TooMany(var most) ->
                new Problem(EventsProblem.TOO_MANY_ON_PATH).arguments(most).with("most", most);
        };
    }

    static Problem of(PathTemplate.Flaw flaw) {
        return switch (flaw) {
            case PathTemplate.Flaw.StepTwice(var step) ->
                new Problem(EventsProblem.TEMPLATE_STEP_TWICE).arguments(step).with("step", step);
            case PathTemplate.Flaw.AfterNothing(var step, var missing) ->
                new Problem(EventsProblem.TEMPLATE_ORDER)
                        .arguments(step, missing)
                        .with("step", step)
                        .with("missing", missing);
            case PathTemplate.Flaw.LanguageMissing(var step, var language) ->
                new Problem(EventsProblem.TEMPLATE_LANGUAGE)
                        .arguments(step, language)
                        .with("step", step)
                        .with("language", language);
        };
    }
}
