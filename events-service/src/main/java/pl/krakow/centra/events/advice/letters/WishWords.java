package pl.krakow.centra.events.advice.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a letter to who waits for a time with an adviser tells. Stored as it is, until it is sent.
 *
 * @param field its code
 * @param until the last day they wait for
 * @param account whether the reader has one
 * @param deadline until when an answer is waited for
 * @param token of the link for who has no account
 * @param offered the appointment that is reserved
 */
record WishWords(
        UUID wish,
        String field,
        LocalDate from,
        LocalDate until,
        boolean account,
        @Nullable Instant deadline,
        @Nullable String token,
        @Nullable AdviceWords offered) {

    WishWords withLink(String itsToken) {
        return new WishWords(wish, field, from, until, account, deadline, itsToken, offered);
    }
}
