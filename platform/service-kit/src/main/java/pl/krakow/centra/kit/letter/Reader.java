package pl.krakow.centra.kit.letter;

import org.jspecify.annotations.Nullable;

/**
 * Whom a letter is for.
 *
 * @param subject their account; for those who have none, what tells their letters from others', and no address
 * @param address of those who have no account; for others it is looked up when the letter is sent
 * @param language of those who have no account, as they asked; the first of the centre's where nobody has said
 */
public record Reader(
        String subject,
        @Nullable EmailAddress address,
        @Nullable String language) {

    /** Somebody with an account, who is looked up in the {@link AddressBook}. */
    public static Reader withAccount(String subject) {
        return new Reader(subject, null, null);
    }

    /** Somebody who is written to at that address and nowhere else. */
    public static Reader at(EmailAddress address, @Nullable String language, String subject) {
        return new Reader(subject, address, language);
    }
}
