package pl.krakow.centra.domainevents;

/** A centre leads the group on from now on: it has set out, or goes on after it had ended. */
public record IncubationStarted(IncubationFacts path) implements IncubationEvent {
    public static final String TYPE = "pl.krakow.centra.incubation.started.v1";
}
