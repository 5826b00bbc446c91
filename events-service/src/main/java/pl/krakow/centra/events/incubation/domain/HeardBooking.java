package pl.krakow.centra.events.incubation.domain;

import java.time.LocalDate;
import java.util.UUID;

/** A booking of a room by a group, as booking-service told it last. */
public record HeardBooking(UUID id, String centre, UUID beneficiary, LocalDate date, State state, long version) {

    /** How it stands. */
    public enum State {
        /** Asked for or confirmed. */
        TO_COME,
        TOOK_PLACE,
        /** Declined, cancelled, withdrawn, or nobody came. */
        CALLED_OFF
    }
}
