package pl.krakow.centra.domainevents;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A volunteer and an organisation have concluded an agreement, or a change of it.
 *
 * @param version 1 for the first one, more for changes
 * @param firstDay of service it is about, as {@code lastDay} included
 */
public record AgreementConcluded(
        UUID agreementId,
        String centre,
        UUID opportunityId,
        UUID organisationId,
        UUID volunteerId,
        int version,
        LocalDate firstDay,
        LocalDate lastDay,
        OffsetDateTime concludedAt)
        implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.agreement.concluded.v1";

    @Override
    public String subject() {
        return agreementId.toString();
    }
}
