package pl.krakow.centra.domainevents;

/** The appointment is at another time or in another place now. */
public record AdviceMoved(AdviceFacts appointment) implements AdviceEvent {
    public static final String TYPE = "pl.krakow.centra.advice.moved.v1";
}
