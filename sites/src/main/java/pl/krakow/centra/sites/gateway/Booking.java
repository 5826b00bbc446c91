package pl.krakow.centra.sites.gateway;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/** A booking as staff of its centre see it. */
public record Booking(
        String id,
        String roomId,
        OffsetDateTime start,
        OffsetDateTime end,
        String title,
        @Nullable String purpose,
        State state,
        @Nullable String beneficiaryId,
        @Nullable String beneficiaryKind,
        int expectedPeople,
        boolean feesCollected,
        long revision) {

    /** Where it stands. */
    public enum State {
        REQUESTED,
        CONFIRMED,
        DECLINED,
        CANCELLED
    }
}
