package pl.krakow.centra.events.advice.letters;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.advice.domain.Way;

/**
 * What a letter about an appointment tells: what happened, as it was then. Stored as it is, until it is sent.
 *
 * @param field its code
 * @param number to call; without it the adviser calls the visitor's
 * @param account whether the reader has one
 * @param reason why the centre cancelled it
 * @param instead when somebody could be seen in the same field
 * @param deadline until when a room, or the visitor, is waited for
 * @param token of the link for who has no account
 * @param sequence rises with everything that is told about the appointment
 */
record AdviceWords(
        UUID appointment,
        String field,
        String adviser,
        Instant start,
        Instant end,
        Way way,
        @Nullable String room,
        @Nullable String link,
        @Nullable String number,
        @Nullable String visitorsNumber,
        boolean account,
        @Nullable String reason,
        List<Free> instead,
        @Nullable Instant deadline,
        @Nullable String token,
        long sequence,
        Instant changed) {

    AdviceWords {
        instead = List.copyOf(instead);
    }

    AdviceWords withLink(String itsToken) {
        return new AdviceWords(
                appointment,
                field,
                adviser,
                start,
                end,
                way,
                room,
                link,
                number,
                visitorsNumber,
                account,
                reason,
                instead,
                deadline,
                itsToken,
                sequence,
                changed);
    }

    /** A time that could be had when the letter was written. */
    record Free(Instant start, Instant end, String adviser) {}
}
