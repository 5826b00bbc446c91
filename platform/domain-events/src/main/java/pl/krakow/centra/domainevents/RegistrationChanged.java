package pl.krakow.centra.domainevents;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * Where a registration stands now.
 *
 * @param until when what is kept or offered lapses
 * @param before where it stood; nothing when it is new
 */
public record RegistrationChanged(
        RegistrationFacts registration,
        State state,
        Cause cause,
        @Nullable OffsetDateTime until,
        @Nullable State before)
        implements RegistrationEvent {
    public static final String TYPE = "pl.krakow.centra.registration.changed.v1";

    /** Where it stands. */
    public enum State {
        /** The address that was given has to be confirmed. */
        UNCONFIRMED,
        /** The centre decides. */
        APPLIED,
        WAITING,
        /** A seat is kept for it until the deadline. */
        OFFERED,
        /** They have a seat. */
        CONFIRMED,
        CANCELLED,
        DECLINED,
        /** An offer nobody answered. */
        EXPIRED
    }

    /** Why it stands there now. */
    public enum Cause {
        PERSON,
        CENTRE,
        SEAT_FREE,
        EVENT_OFF,
        TIME
    }
}
