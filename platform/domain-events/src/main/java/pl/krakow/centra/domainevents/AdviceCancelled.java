package pl.krakow.centra.domainevents;

/**
 * The appointment will not take place; the adviser's time is free again.
 *
 * @param late by the visitor, too late for somebody else to take the time
 */
public record AdviceCancelled(AdviceFacts appointment, BookingCancelled.CancelledBy cancelledBy, boolean late)
        implements AdviceEvent {
    public static final String TYPE = "pl.krakow.centra.advice.cancelled.v1";
}
