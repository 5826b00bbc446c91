package pl.krakow.centra.booking.letters.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One letter to one person: what happened, as it was then. How to write to a person with an account is looked up when it is
 * sent.
 *
 * @param id derived from what caused it and whom it is for, so that the same cause makes the same letter
 * @param reader whom it is for
 * @param meetings what it tells of; several when a series was decided on in one go
 * @param alternatives what is free instead
 * @param name of the beneficiary it concerns
 * @param detail what else the kind needs: a code, a version of the regulations
 * @param centre whose letter it is; the city's id when no centre's
 * @param usefulUntil after that it isn't sent any more
 */
public record Letter(
        UUID id,
        LetterKind kind,
        Reader reader,
        String centre,
        List<Meeting> meetings,
        @Nullable String reason,
        List<Place> alternatives,
        @Nullable Instant deadline,
        @Nullable String name,
        @Nullable String detail,
        Instant written,
        @Nullable Instant usefulUntil) {

    public Letter {
        meetings = List.copyOf(meetings);
        alternatives = List.copyOf(alternatives);
    }

    /** A room and a time in it. */
    public record Place(String room, Instant start, Instant end) {}

    /**
     * A booking as the letter tells of it.
     *
     * @param series what it is an occurrence of
     * @param originally when the occurrence was to begin when the series was made
     * @param changed when it became what the letter tells
     * @param tentative not decided yet
     */
    public record Meeting(
            UUID booking,
            @Nullable UUID series,
            @Nullable Instant originally,
            Place place,
            String title,
            long revision,
            Instant changed,
            boolean tentative) {}

    /** A letter about meetings. */
    public static Letter about(
            UUID id,
            LetterKind kind,
            Reader reader,
            String centre,
            Meeting meeting,
            @Nullable String reason,
            Instant written,
            @Nullable Instant usefulUntil) {
        return new Letter(
                id, kind, reader, centre, List.of(meeting), reason, List.of(), null, null, null, written, usefulUntil);
    }

    /** A letter about something else. */
    public static Letter of(
            UUID id,
            LetterKind kind,
            Reader reader,
            String centre,
            @Nullable String name,
            @Nullable String detail,
            Instant written) {
        return new Letter(id, kind, reader, centre, List.of(), null, List.of(), null, name, detail, written, null);
    }

    /** The same with what is free instead, or with the time that is kept until then. */
    public Letter with(List<Place> free, @Nullable Instant until) {
        return new Letter(id, kind, reader, centre, meetings, reason, free, until, name, detail, written, usefulUntil);
    }

    /** The same with why it is so, in the words of who decided. */
    public Letter because(@Nullable String why) {
        return new Letter(
                id, kind, reader, centre, meetings, why, alternatives, deadline, name, detail, written, usefulUntil);
    }

    public boolean isUseful(Instant now) {
        return usefulUntil == null || now.isBefore(usefulUntil);
    }
}
