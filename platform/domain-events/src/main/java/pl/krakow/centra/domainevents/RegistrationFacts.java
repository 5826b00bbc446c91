package pl.krakow.centra.domainevents;

import java.util.UUID;

/**
 * A registration for an event as others may know it.
 *
 * @param participantId names one person across events, and leads to nobody outside the service that gave it
 * @param audience for whom they come
 * @param people how many the registration stands for
 */
public record RegistrationFacts(
        UUID registrationId, UUID eventId, String centre, UUID participantId, Audience audience, int people) {

    /** For whom somebody comes. */
    public enum Audience {
        NGO,
        INFORMAL_GROUP,
        RESIDENT
    }
}
