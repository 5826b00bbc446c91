package pl.krakow.centra.events.studyvisits.domain;

import java.util.List;
import java.util.UUID;

import pl.krakow.centra.events.registrations.domain.RegistrationId;

/** What came of a step with a study visit. */
public sealed interface Deciding {

    record Done() implements Deciding {}

    /** Somebody changed it since the person deciding saw it. */
    record Outdated() implements Deciding {}

    record PlanFlawed(VisitPlan.Flaw flaw) implements Deciding {}

    record RulesFlawed(SelectionRules.Flaw flaw) implements Deciding {}

    /** Applications were assessed by the criteria as they are. */
    record CriteriaInUse() implements Deciding {}

    /** The selection has no such criterion, or not one of that sort. */
    record CriterionUnknown(UUID criterion) implements Deciding {}

    /** A mark for each scored criterion, from 0 to the best of its scale. */
    record MarkUnfit(UUID criterion, int best) implements Deciding {}

    /** It is decided about that application. */
    record AlreadyDecided() implements Deciding {}

    record NobodyApplied() implements Deciding {}

    record NotAssessed(List<RegistrationId> applications) implements Deciding {

        public NotAssessed {
            applications = List.copyOf(applications);
        }
    }

    record TooMany(int most) implements Deciding {}
}
