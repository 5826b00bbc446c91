package pl.krakow.centra.domainevents;

/**
 * The life of an appointment with an adviser: booked, perhaps moved, then given, missed or cancelled; released where its room
 * wasn't to be had. What was recorded may be corrected: the newest of given and missed counts.
 */
public sealed interface AdviceEvent extends DomainEvent
        permits AdviceBooked, AdviceMoved, AdviceReleased, AdviceCancelled, AdviceGiven, AdviceMissed {

    AdviceFacts appointment();

    @Override
    default String subject() {
        return appointment().appointmentId().toString();
    }

    @Override
    default String centre() {
        return appointment().centre();
    }
}
