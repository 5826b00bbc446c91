package pl.krakow.centra.domainevents;

import java.util.UUID;

/**
 * How many people of a registration were at a session. Told again when that is corrected.
 *
 * @param present 0 when nobody came after all
 */
public record RegistrationAttended(RegistrationFacts registration, UUID sessionId, int present)
        implements RegistrationEvent {
    public static final String TYPE = "pl.krakow.centra.registration.attended.v1";
}
