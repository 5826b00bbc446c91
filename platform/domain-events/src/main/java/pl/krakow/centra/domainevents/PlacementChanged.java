package pl.krakow.centra.domainevents;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * Where a placement stands now. Told again in the same state when its times are others, or when somebody was noted as there.
 *
 * @param until when what is offered lapses
 * @param before where it stood; nothing when it is new
 */
public record PlacementChanged(
        PlacementFacts placement,
        State state,
        Cause cause,
        @Nullable OffsetDateTime until,
        @Nullable State before) implements PlacementEvent {
    public static final String TYPE = "pl.krakow.centra.placement.changed.v1";

    /** Where it stands. */
    public enum State {
        /** The organisation or the centre decides. */
        APPLIED,
        WAITING,
        /** A seat is kept until the deadline. */
        OFFERED,
        /** The volunteer has a seat. */
        ACCEPTED,
        /** The paper is done, or none is needed. */
        AGREED,
        RUNNING,
        FINISHED,
        BROKEN_OFF,
        NO_SHOW,
        DECLINED,
        EXPIRED,
        WITHDRAWN,
        REJECTED
    }

    /** Why it stands there now. */
    public enum Cause {
        VOLUNTEER,
        /** The organisation or the centre. */
        HOST,
        SEAT_FREE,
        TIME,
        PAPER,
        STAND_IN,
        CALLED_OFF,
        PRESENCE,
        TIMES_CHANGED
    }
}
