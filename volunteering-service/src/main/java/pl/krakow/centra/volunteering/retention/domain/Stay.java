package pl.krakow.centra.volunteering.retention.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * What was said about staying.
 *
 * @param askedAt since when an answer is awaited
 * @param saidAt when the volunteer last said that they stay
 */
public record Stay(
        VolunteerId volunteer,
        @Nullable Instant askedAt,
        @Nullable Instant saidAt) {

    public static Stay unasked(VolunteerId volunteer) {
        return new Stay(volunteer, null, null);
    }

    /** What is to be done with somebody who was last heard of then. */
    public enum Due {
        NOTHING,
        ASK,
        ERASE,
        /** They have been heard of since they were asked. */
        FORGET_ASKING
    }

    /**
     * @param heard when they were last heard of otherwise
     * @param silent before when is long ago
     * @param answered by when who was asked should have answered
     */
    public Due due(Instant heard, Instant silent, Instant answered) {
        var last = saidAt != null && saidAt.isAfter(heard) ? saidAt : heard;
        if (!last.isBefore(silent)) {
            return askedAt == null ? Due.NOTHING : Due.FORGET_ASKING;
        }
        if (askedAt == null) {
            return Due.ASK;
        }
        if (last.isAfter(askedAt)) {
            return Due.FORGET_ASKING;
        }
        return askedAt.isBefore(answered) ? Due.ERASE : Due.NOTHING;
    }
}
