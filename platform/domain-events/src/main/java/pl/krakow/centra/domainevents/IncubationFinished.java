package pl.krakow.centra.domainevents;

/** The group's way has come to an end. */
public record IncubationFinished(IncubationFacts path, Result result) implements IncubationEvent {
    public static final String TYPE = "pl.krakow.centra.incubation.finished.v1";

    /** What became of the group. */
    public enum Result {
        /** An association in the National Court Register. */
        ASSOCIATION,
        /** An association without legal personality. */
        ORDINARY_ASSOCIATION,
        FOUNDATION,
        JOINED_ANOTHER,
        DROPPED,
        OTHER
    }
}
