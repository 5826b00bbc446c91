package pl.krakow.centra.domainevents;

/** Nobody came. */
public record AdviceMissed(AdviceFacts appointment) implements AdviceEvent {
    public static final String TYPE = "pl.krakow.centra.advice.missed.v1";
}
