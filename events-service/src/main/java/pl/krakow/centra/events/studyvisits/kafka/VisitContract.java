package pl.krakow.centra.events.studyvisits.kafka;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.ParticipantsSelected;
import pl.krakow.centra.events.studyvisits.domain.StudyVisit;
import pl.krakow.centra.events.studyvisits.domain.VisitNews;

/** Says in the published language what was decided: an id and numbers. */
public final class VisitContract {

    private VisitContract() {}

    public static DomainEvent of(VisitNews news, StudyVisit visit) {
        return switch (news) {
            case VisitNews.Decided(var decision) ->
                new ParticipantsSelected(
                        visit.event().value(),
                        visit.centre(),
                        decision.standings().size(),
                        decision.qualified());
        };
    }
}
