package pl.krakow.centra.domainevents;

/**
 * The group stands otherwise with a step.
 *
 * @param code of the step, the same in every version of the path
 */
public record IncubationStepChanged(IncubationFacts path, String code, State state) implements IncubationEvent {
    public static final String TYPE = "pl.krakow.centra.incubation.step-changed.v1";

    /** How a group stands with a step. */
    public enum State {
        OPEN,
        IN_PROGRESS,
        DONE,
        /** Left out. */
        SKIPPED
    }
}
