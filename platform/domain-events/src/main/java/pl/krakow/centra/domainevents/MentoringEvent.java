package pl.krakow.centra.domainevents;

/** The life of an application for coaching or mentoring, and of the course it becomes. */
public sealed interface MentoringEvent extends DomainEvent
        permits MentoringApplied, MentoringBegun, MentoringSessionNoted, MentoringEnded {

    MentoringFacts application();

    @Override
    default String subject() {
        return application().applicationId().toString();
    }

    @Override
    default String centre() {
        return application().centre();
    }
}
