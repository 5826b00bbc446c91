package pl.krakow.centra.events.registrations.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who comes, as they said it.
 *
 * @param email where letters go; null for who left none with the staff
 * @param language they want to be written to in (ISO 639-1)
 * @param organisation for which they come
 * @param needs what they need to take part, in their words
 */
public record Person(
        String name,
        @Nullable String email,
        @Nullable String phone,
        String language,
        @Nullable String organisation,
        @Nullable String needs) {

    /** Who was erased. */
    static Person nobody(String language) {
        return new Person("", null, null, language, null, null);
    }

    /** Never the person: it ends up in logs. */
    @Override
    public String toString() {
        return "***";
    }
}
