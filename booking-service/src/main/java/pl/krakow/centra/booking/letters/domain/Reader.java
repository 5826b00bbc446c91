package pl.krakow.centra.booking.letters.domain;

import org.jspecify.annotations.Nullable;

/**
 * Whom a letter is for.
 *
 * @param subject their account; for those who have none, what tells their letters from others'
 * @param address of those who have no account, as staff wrote it down; for others it is looked up when the letter is sent
 */
public record Reader(String subject, @Nullable EmailAddress address) {

    /** Somebody with an account. */
    public static Reader withAccount(String subject) {
        return new Reader(subject, null);
    }
}
