package pl.krakow.centra.sites.api.my;

import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import org.jspecify.annotations.Nullable;

/**
 * A booking as those for whom it was made see it.
 *
 * @param cancelFreelyUntil who gives it up later does so late
 * @param history what happened, oldest first
 */
public record MyBooking(
        String id,
        String centre,
        String roomId,
        State state,
        OffsetDateTime start,
        OffsetDateTime end,
        String title,
        String purpose,
        String beneficiaryId,
        String beneficiaryKind,
        int expectedPeople,
        List<String> equipment,
        boolean feesCollected,
        @Nullable Responsible responsiblePerson,
        @Nullable String regulationsVersion,
        OffsetDateTime cancelFreelyUntil,
        @Nullable String seriesId,
        @Nullable Attendance attendance,
        List<Step> history,
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
        WITHDRAWN,
        MOVED,
        /** Something a newer API knows. */
        @JsonEnumDefaultValue
        UNKNOWN;

        /** Whether it still can take place. */
        public boolean isComing() {
            return this == REQUESTED || this == CONFIRMED;
        }
    }

    /** Who answers for the meeting. */
    public record Responsible(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {}

    /** How many were there. */
    public record Attendance(int total) {}

    /** @param from where it was before it was moved */
    public record Step(
            String step,
            OffsetDateTime at,
            @Nullable String reason,
            boolean late,
            @Nullable Place from) {}

    /** A room and a time in it. */
    public record Place(String roomId, OffsetDateTime start, OffsetDateTime end) {}

    /** Whether its people may still give it up or change it themselves. */
    public boolean isOpenAt(OffsetDateTime now) {
        return state.isComing() && start.isAfter(now);
    }
}
