package pl.krakow.centra.volunteering.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a letter to a volunteer tells: how it was when it happened. Stored as it is, until it is sent.
 *
 * @param thing what the letter is about, so that letters about one thing are threaded: mostly a placement
 * @param title of the opportunity
 * @param start of the shift; none for a long-term role
 * @param firstDay of a long-term role; none for a shift
 * @param place in words; none where it is at the centre or from home
 * @param contact whom to ask, as the organisation says
 * @param deadline of an offer
 * @param sequence rises with everything that is told of the thing
 */
record VolunteerWords(
        UUID thing,
        UUID opportunity,
        String title,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        Where where,
        @Nullable String place,
        @Nullable String contact,
        @Nullable Instant deadline,
        long sequence,
        Instant changed) {

    /** Where one helps. */
    enum Where {
        AT_CENTRE,
        ELSEWHERE,
        REMOTE
    }
}
