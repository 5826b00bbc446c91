package pl.krakow.centra.booking.reservation.domain;

import java.time.Duration;

/** Time somebody needs in the room before and after the meeting, where that is more than the room's rules allow for. */
public record Buffers(Duration setUp, Duration cleanUp) {

    public static final Buffers NONE = new Buffers(Duration.ZERO, Duration.ZERO);

    public Buffers {
        if (setUp.isNegative() || cleanUp.isNegative()) {
            throw new IllegalArgumentException("buffers are added to a meeting");
        }
    }
}
