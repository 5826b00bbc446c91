package pl.krakow.centra.events.advice.letters;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a letter to an adviser tells: who comes when, never what they ask. Stored as it is, until it is sent.
 *
 * @param about the appointment, or the adviser's whose list it is
 * @param talks the one it is about, or all of a day
 * @param sequence rises with everything that is told about the appointment
 */
record AdviserWords(UUID about, List<Talk> talks, long sequence, Instant changed) {

    AdviserWords {
        talks = List.copyOf(talks);
    }

    /** @param visitor by name; none where nobody knows it */
    record Talk(AdviceWords when, @Nullable String visitor) {}
}
