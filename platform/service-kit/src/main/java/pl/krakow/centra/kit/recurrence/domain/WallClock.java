package pl.krakow.centra.kit.recurrence.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Where the wall clock's time lies on the line of time. */
public final class WallClock {

    private WallClock() {}

    /**
     * The moment at which the clock shows that time: the first of the two in the hour that comes twice in October; nothing
     * in the hour that doesn't come in March.
     */
    public static Optional<Instant> moment(LocalDateTime time, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(time);
        return offsets.isEmpty() ? Optional.empty() : Optional.of(time.toInstant(offsets.getFirst()));
    }

    /** Whether it shows that time twice. */
    public static boolean isTwice(LocalDateTime time, ZoneId zone) {
        return zone.getRules().getValidOffsets(time).size() > 1;
    }
}
