package pl.krakow.centra.booking.letters.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a letter tells: what happened, as it was then.
 *
 * @param meetings what it tells of; several when a series was decided on in one go
 * @param alternatives what is free instead
 * @param name of the beneficiary it concerns
 * @param detail what else the kind needs: a code, a version of the regulations
 */
public record Words(
        List<Meeting> meetings,
        @Nullable String reason,
        List<Place> alternatives,
        @Nullable Instant deadline,
        @Nullable String name,
        @Nullable String detail) {

    public Words {
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

    /** About a meeting, and why it is so, in the words of who decided. */
    public static Words about(Meeting meeting, @Nullable String reason) {
        return new Words(List.of(meeting), reason, List.of(), null, null, null);
    }

    /** About something else. */
    public static Words of(@Nullable String name, @Nullable String detail) {
        return new Words(List.of(), null, List.of(), null, name, detail);
    }

    /** Of what was gathered: every meeting, and for the rest what came first. */
    public static Words together(List<Words> gathered) {
        var first = gathered.getFirst();
        return new Words(
                gathered.stream().flatMap(words -> words.meetings().stream()).toList(),
                first.reason(),
                first.alternatives(),
                first.deadline(),
                first.name(),
                first.detail());
    }

    /** The same with what is free instead, or with the time that is kept until then. */
    public Words with(List<Place> free, @Nullable Instant until) {
        return new Words(meetings, reason, free, until, name, detail);
    }

    /** The same with why it is so, in the words of who decided. */
    public Words because(@Nullable String why) {
        return new Words(meetings, why, alternatives, deadline, name, detail);
    }
}
