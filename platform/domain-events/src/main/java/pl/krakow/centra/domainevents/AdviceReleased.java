package pl.krakow.centra.domainevents;

/** The appointment comes to nothing because its room wasn't to be had; it never was promised. */
public record AdviceReleased(AdviceFacts appointment) implements AdviceEvent {
    public static final String TYPE = "pl.krakow.centra.advice.released.v1";
}
