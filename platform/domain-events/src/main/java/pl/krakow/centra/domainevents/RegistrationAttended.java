package pl.krakow.centra.domainevents;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How many people of a registration were at a session. Told again when that is corrected.
 *
 * @param present 0 when nobody came after all
 * @param date the local day on which the session began; unknown in what was told before this was said
 */
public record RegistrationAttended(
        RegistrationFacts registration,
        UUID sessionId,
        int present,
        @Nullable LocalDate date) implements RegistrationEvent {
    public static final String TYPE = "pl.krakow.centra.registration.attended.v1";
}
