package pl.krakow.centra.volunteering.volunteers.domain;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.kit.letter.EmailAddress;

/**
 * Who answers for a volunteer under eighteen.
 *
 * @param acts whether the guardian acts in the volunteer's place: it is the guardian's account, and the guardian concludes
 *     agreements. Always so under thirteen (Civil Code, article 12)
 */
public record Guardian(
        String name, @Nullable EmailAddress email, @Nullable String phone, boolean acts) {}
