package pl.krakow.centra.domainevents;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An agreement was terminated before its last day.
 *
 * @param lastDay on which it holds
 */
public record AgreementEnded(
        UUID agreementId, String centre, UUID opportunityId, UUID organisationId, UUID volunteerId, LocalDate lastDay)
        implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.agreement.ended.v1";

    @Override
    public String subject() {
        return agreementId.toString();
    }
}
