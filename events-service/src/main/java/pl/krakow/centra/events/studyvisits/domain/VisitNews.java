package pl.krakow.centra.events.studyvisits.domain;

/** What others learn of a study visit. */
public sealed interface VisitNews {

    /** It was decided who goes; the roster is to follow. */
    record Decided(Decision decision) implements VisitNews {}
}
