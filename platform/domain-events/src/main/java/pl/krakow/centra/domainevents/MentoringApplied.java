package pl.krakow.centra.domainevents;

/** Somebody wants to be accompanied. */
public record MentoringApplied(MentoringFacts application) implements MentoringEvent {
    public static final String TYPE = "pl.krakow.centra.mentoring.applied.v1";
}
