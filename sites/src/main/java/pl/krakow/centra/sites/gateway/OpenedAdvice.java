package pl.krakow.centra.sites.gateway;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * What a link in a letter about advice opens: an appointment, or a wish for one, which may have a time that is offered.
 *
 * @param confirming whether the link is for confirming the address
 * @param wish whether it is a wish
 * @param state where the appointment or the wish stands, as the API names it
 * @param field its code
 * @param talk when and where, once that is known
 * @param answerBy until when an answer is waited for
 * @param from the first day that is waited for, of a wish
 * @param until the last day
 * @param place in line, for who waits
 */
public record OpenedAdvice(
        boolean confirming,
        boolean wish,
        String state,
        String centre,
        String field,
        @Nullable Talk talk,
        @Nullable OffsetDateTime answerBy,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Integer place) {

    /**
     * @param way how to meet, as the API names it
     * @param where the room, the link, or the number to call
     */
    public record Talk(
            OffsetDateTime start,
            OffsetDateTime end,
            String adviser,
            String way,
            @Nullable String where) {}

    /** A free time, to move to. */
    public record Slot(String id, OffsetDateTime start, OffsetDateTime end, String adviser) {}

    public boolean is(String other) {
        return state.equals(other);
    }

    /** Whether saying that the address is theirs is what is waited for. */
    public boolean isToConfirm() {
        return confirming && (is("RESERVED") || is("UNCONFIRMED"));
    }

    public boolean isOffered() {
        return wish && !confirming && is("OFFERED");
    }

    /** Whether there is an appointment to move. */
    public boolean isMovable() {
        return !wish && !confirming && (is("BOOKED") || is("PENDING_ROOM"));
    }

    /** Whether there is something to give up. */
    public boolean isOpen() {
        return wish
                ? is("UNCONFIRMED") || is("WAITING") || is("OFFERED")
                : is("RESERVED") || is("BOOKED") || is("PENDING_ROOM");
    }
}
