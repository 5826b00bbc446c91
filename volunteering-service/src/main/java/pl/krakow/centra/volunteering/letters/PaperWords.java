package pl.krakow.centra.volunteering.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a letter about papers and hours tells: how it was when it happened. Stored as it is, until it is sent. Letters to
 * organisations and centres never name a volunteer: their mailboxes are read by others too.
 *
 * @param thing what the letter is about, so that letters about one thing are threaded
 * @param title of the opportunity; none where it is about several
 * @param organisation its name; none where nobody has given it
 * @param firstDay what it is about begins on, and {@code lastDay} ends on, both included
 * @param minutes confirmed, or waiting
 * @param count how many of what it is about there are
 * @param disputed what the organisation doesn't agree to
 * @param reason why something ended or was taken back
 * @param number a certificate is checked by
 */
record PaperWords(
        UUID thing,
        @Nullable String title,
        @Nullable String organisation,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        int minutes,
        int count,
        List<Disputed> disputed,
        @Nullable String reason,
        @Nullable String number) {

    PaperWords {
        disputed = disputed == null ? List.of() : List.copyOf(disputed);
    }

    /** A day's work the organisation doesn't agree to, and why. */
    record Disputed(LocalDate day, int minutes, @Nullable String remark) {}
}
