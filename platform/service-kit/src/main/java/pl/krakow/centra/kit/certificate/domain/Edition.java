package pl.krakow.centra.kit.certificate.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.number.SpokenNumber;

/**
 * A certificate as it was given out once, under a number of its own.
 *
 * @param byStaff who issued it; null for who took it themselves
 * @param ending why and since when it isn't valid any more
 */
public record Edition(
        SpokenNumber number,
        Instant issuedAt,
        @Nullable String byStaff,
        @Nullable Ending ending) {

    /**
     * @param why it ended
     * @param reason as staff gave it; not for others
     * @param by who did it
     */
    public record Ending(Instant at, Why why, @Nullable String reason, String by) {}

    /** Why an edition isn't valid any more. */
    public enum Why {
        /** It shouldn't have been issued. */
        REVOKED,
        /** There is a newer one, with another name on it. */
        REPLACED
    }

    boolean isValid() {
        return ending == null;
    }

    Edition ended(Ending how) {
        return new Edition(number, issuedAt, byStaff, how);
    }
}
