package pl.krakow.centra.events.studyvisits.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.EventId;

/**
 * Everything a study visit keeps.
 *
 * @param revision 0 until something was said of it, one more with each change
 */
public record StudyVisitContents(
        EventId event,
        String centre,
        @Nullable VisitPlan plan,
        SelectionRules rules,
        List<Assessment> assessments,
        List<Ruling> rulings,
        List<Decision> decisions,
        long revision) {

    public StudyVisitContents {
        assessments = List.copyOf(assessments);
        rulings = List.copyOf(rulings);
        decisions = List.copyOf(decisions);
    }
}
