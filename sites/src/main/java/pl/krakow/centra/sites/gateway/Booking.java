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
        CHECKED_IN,
        COMPLETED,
        NO_SHOW,
        DECLINED,
        CANCELLED,
        /** Taken back, moved, or something a newer API knows; nothing of it is to be done here. */
        ELSEWHERE;

        /** Whether it belongs to what happens, or happened, on its day. */
        public boolean isOfItsDay() {
            return switch (this) {
                case CONFIRMED, CHECKED_IN, COMPLETED, NO_SHOW -> true;
                case REQUESTED, DECLINED, CANCELLED, ELSEWHERE -> false;
            };
        }
    }
}
