package pl.krakow.centra.sites.api.bookings;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import org.jspecify.annotations.Nullable;

/**
 * A booking as staff of its centre see it.
 *
 * @param cancelFreelyUntil cancelling later than this is late
 * @param seriesId the series it is an occurrence of
 * @param eventId the event it holds the room for
 * @param attendance who was there, once it was counted
 * @param history what happened, oldest first
 */
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
        List<String> equipment,
        @Nullable Responsible responsiblePerson,
        @Nullable OffsetDateTime cancelFreelyUntil,
        @Nullable String seriesId,
        @Nullable String eventId,
        @Nullable Attendance attendance,
        List<Step> history,
        long revision) {

    /** Whether the centre holds the room for something of its own; nobody borrows it. */
    public boolean isOwn() {
        return eventId != null;
    }

    /** The same by another title. */
    public Booking named(String known) {
        return new Booking(
                id,
                roomId,
                start,
                end,
                known,
                purpose,
                state,
                beneficiaryId,
                beneficiaryKind,
                expectedPeople,
                feesCollected,
                equipment,
                responsiblePerson,
                cancelFreelyUntil,
                seriesId,
                eventId,
                attendance,
                history,
                revision);
    }

    /** Who answers for the meeting. */
    public record Responsible(
            String name, @Nullable String phone, @Nullable String email) {}

    /** How many were there; what wasn't counted is missing. */
    public record Attendance(
            int total,
            @Nullable Integer ngo,
            @Nullable Integer informalGroup,
            @Nullable Integer resident,
            Map<String, Integer> ages) {}

    /**
     * Something that happened to it.
     *
     * @param by the account of who acted
     * @param from where it was before it was moved
     */
    public record Step(
            String step,
            OffsetDateTime at,
            @Nullable String by,
            @Nullable String reason,
            boolean late,
            @Nullable Place from) {}

    /** A room and a time in it. */
    public record Place(String roomId, OffsetDateTime start, OffsetDateTime end) {}

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
        /** Moved, or something a newer API knows; nothing of it is to be done here. */
        @JsonEnumDefaultValue
        ELSEWHERE;

        /** Whether it belongs to what happens, or happened, on its day. */
        public boolean isOfItsDay() {
            return switch (this) {
                case CONFIRMED, CHECKED_IN, COMPLETED, NO_SHOW -> true;
                case REQUESTED, DECLINED, CANCELLED, WITHDRAWN, ELSEWHERE -> false;
            };
        }

        /** Whether it may still be changed, moved, given up. */
        public boolean isOpen() {
            return this == REQUESTED || this == CONFIRMED;
        }
    }

    /** When it was asked for or placed. */
    public @Nullable OffsetDateTime askedAt() {
        return history.isEmpty() ? null : history.getFirst().at();
    }
}
