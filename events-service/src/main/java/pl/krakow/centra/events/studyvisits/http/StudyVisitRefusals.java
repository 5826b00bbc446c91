package pl.krakow.centra.events.studyvisits.http;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.studyvisits.ApplicationsView;
import pl.krakow.centra.events.studyvisits.PlanVisit;
import pl.krakow.centra.events.studyvisits.SelectParticipants;
import pl.krakow.centra.events.studyvisits.VisitView;
import pl.krakow.centra.events.studyvisits.domain.Deciding;
import pl.krakow.centra.events.studyvisits.domain.SelectionRules;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;

/** Every refusal of a study visit as a caller sees it. */
final class StudyVisitRefusals {

    private StudyVisitRefusals() {}

    static VisitView done(PlanVisit.Outcome outcome) {
        return switch (outcome) {
            case PlanVisit.Outcome.Done(var visit) -> visit;
            case PlanVisit.Outcome.EventUnknown() -> throw new Problem(EventsProblem.EVENT_UNKNOWN);
            case PlanVisit.Outcome.NotAVisit() -> throw new Problem(EventsProblem.NOT_A_STUDY_VISIT);
            case PlanVisit.Outcome.Refused(var why) -> throw of(why);
        };
    }

    static ApplicationsView done(SelectParticipants.Outcome outcome) {
        return switch (outcome) {
            case SelectParticipants.Outcome.Done(var applications) -> applications;
            case SelectParticipants.Outcome.EventUnknown() -> throw new Problem(EventsProblem.EVENT_UNKNOWN);
            case SelectParticipants.Outcome.NotAVisit() -> throw new Problem(EventsProblem.NOT_A_STUDY_VISIT);
            case SelectParticipants.Outcome.ApplicationUnknown() ->
                throw new Problem(EventsProblem.REGISTRATION_UNKNOWN);
            case SelectParticipants.Outcome.OwnApplication() -> throw new Problem(EventsProblem.OWN_APPLICATION);
            case SelectParticipants.Outcome.Over() -> throw new Problem(EventsProblem.ALREADY_OVER);
            case SelectParticipants.Outcome.NotOn(var status) ->
                throw new Problem(
                        switch (status) {
                            case DRAFT, ON -> EventsProblem.NOT_ANNOUNCED;
                            case POSTPONED -> EventsProblem.POSTPONED;
                            case OFF -> EventsProblem.CALLED_OFF;
                        });
            case SelectParticipants.Outcome.Refused(var why) -> throw of(why);
        };
    }

    private static Problem of(Deciding why) {
        return switch (why) {
            case Deciding.Done() -> throw new IllegalStateException("that was no refusal");
            case Deciding.Outdated() -> new Problem(KitProblem.PRECONDITION_FAILED);
            case Deciding.PlanFlawed(var flaw) ->
                new Problem(
                        switch (flaw) {
                            case RETURNS_BEFORE_DEPARTURE -> EventsProblem.RETURNS_BEFORE_DEPARTURE;
                            case PROGRAMME_OUT_OF_ORDER -> EventsProblem.PROGRAMME_OUT_OF_ORDER;
                            case COST_DOESNT_FIT -> EventsProblem.TRAVEL_COST_DOESNT_FIT;
                        });
            case Deciding.RulesFlawed(var flaw) ->
                switch (flaw) {
                    case SelectionRules.Flaw.CriterionTwice(var criterion) ->
                        new Problem(EventsProblem.CRITERION_TWICE).with("criterion", criterion.toString());
                    case SelectionRules.Flaw.CriterionNotWhole(var criterion) ->
                        new Problem(EventsProblem.CRITERION_NOT_WHOLE).with("criterion", criterion.toString());
                    case SelectionRules.Flaw.MinimumAboveMost(var most) ->
                        new Problem(EventsProblem.MINIMUM_ABOVE_MOST)
                                .arguments(most)
                                .with("pointer", "/minimum");
                };
            case Deciding.CriteriaInUse() -> new Problem(EventsProblem.CRITERIA_IN_USE);
            case Deciding.CriterionUnknown(var criterion) ->
                new Problem(EventsProblem.CRITERION_UNKNOWN).with("criterion", criterion.toString());
            case Deciding.MarkUnfit(var criterion, var best) ->
                new Problem(EventsProblem.MARK_UNFIT)
                        .arguments(best)
                        .with("criterion", criterion.toString())
                        .with("best", best);
            case Deciding.AlreadyDecided() -> new Problem(EventsProblem.ALREADY_DECIDED);
            case Deciding.NobodyApplied() -> new Problem(EventsProblem.NOBODY_APPLIED);
            case Deciding.NotAssessed(var applications) ->
                new Problem(EventsProblem.NOT_ASSESSED)
                        .with(
                                "registrations",
                                applications.stream().map(Object::toString).toList());
            case Deciding.TooMany(var most) ->
                new Problem(EventsProblem.TOO_MANY_ASSESSMENTS).arguments(most).with("most", most);
        };
    }
}
