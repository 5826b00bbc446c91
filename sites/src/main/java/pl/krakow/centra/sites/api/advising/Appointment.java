package pl.krakow.centra.sites.api.advising;

import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import org.jspecify.annotations.Nullable;

/**
 * An appointment with an adviser as staff see it.
 *
 * @param until until when its room is waited for, or somebody's answer
 * @param moving where it will be, while a room is waited for there
 * @param visitor who comes; null for who may not know
 * @param question what they ask; for their adviser only
 * @param outcome what came of the talk
 * @param minutes the talk took
 * @param late whether it was called off too late for somebody else to come
 * @param noteKept for its adviser: whether there is a note of theirs
 */
public record Appointment(
        String id,
        State state,
        OffsetDateTime start,
        OffsetDateTime end,
        String field,
        Adviser.Who adviser,
        @Nullable Place place,
        @Nullable OffsetDateTime until,
        @Nullable Moving moving,
        @Nullable Visitor visitor,
        @Nullable String question,
        @Nullable String followUpOf,
        List<String> followUps,
        @Nullable OffsetDateTime arrivedAt,
        @Nullable String outcome,
        @Nullable Integer minutes,
        @Nullable String cancelledBy,
        boolean late,
        @Nullable String reason,
        @Nullable Boolean noteKept,
        long revision) {

    /** Where it stands. */
    public enum State {
        RESERVED,
        PENDING_ROOM,
        BOOKED,
        RELEASED,
        CANCELLED,
        HELD,
        NO_SHOW,
        @JsonEnumDefaultValue
        UNKNOWN
    }

    /** Where adviser and visitor meet. */
    public record Place(
            String way,
            @Nullable String roomId,
            boolean perAppointment,
            @Nullable String link,
            @Nullable String number) {}

    /** Where it is about to be. */
    public record Moving(OffsetDateTime start, OffsetDateTime end, Adviser.Who adviser) {}

    /** Who comes. */
    public record Visitor(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            String kind,
            @Nullable String beneficiaryId,
            @Nullable String organisation,
            @Nullable String language) {}

    /** Whether it is going to take place, as far as anybody knows. */
    public boolean isAhead() {
        return state == State.PENDING_ROOM || state == State.BOOKED;
    }

    /** Whether it is over, one way or the other. */
    public boolean isSettled() {
        return state == State.HELD || state == State.NO_SHOW;
    }

    /** Whether it takes its adviser's time. */
    public boolean takesTime() {
        return isAhead() || isSettled() || state == State.RESERVED;
    }
}
