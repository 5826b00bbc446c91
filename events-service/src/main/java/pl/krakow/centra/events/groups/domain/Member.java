package pl.krakow.centra.events.groups.domain;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, as they or who invited them said it.
 *
 * @param email where letters go; null for who is invited by account and has left none
 * @param language they want to be written to in (ISO 639-1)
 * @param organisation for which they take part
 * @param organisationId of the same, where it is registered with the centres
 * @param message what they said when they applied
 */
public record Member(
        String name,
        @Nullable String email,
        @Nullable String phone,
        String language,
        @Nullable String organisation,
        @Nullable UUID organisationId,
        @Nullable String message) {

    /** The same without anything that says who they are; the organisation's id stays, since it is counted by. */
    public Member forgotten() {
        return new Member("", null, null, language, null, organisationId, null);
    }

    /** Never the person: it ends up in logs. */
    @Override
    public String toString() {
        return "***";
    }
}
