package pl.krakow.centra.events.incubation.domain;

/** How a group stands with a step. */
public enum StepState {
    OPEN,
    IN_PROGRESS,
    DONE,
    /** Left out, for a reason. What comes after it may go on. */
    SKIPPED;

    /** Whether the steps after it may go on. */
    public boolean isSettled() {
        return this == DONE || this == SKIPPED;
    }
}
