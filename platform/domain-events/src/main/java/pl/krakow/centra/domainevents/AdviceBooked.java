package pl.krakow.centra.domainevents;

/** The adviser's time, and a room where one is needed, are promised. */
public record AdviceBooked(AdviceFacts appointment) implements AdviceEvent {
    public static final String TYPE = "pl.krakow.centra.advice.booked.v1";
}
