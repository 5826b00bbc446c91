package pl.krakow.centra.domainevents;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An organisation's offer to volunteers is announced to the public.
 *
 * @param organisationId the beneficiary that looks for volunteers
 * @param seats how many volunteers it looks for
 */
public record OpportunityPublished(
        UUID opportunityId, String centre, UUID organisationId, int seats, OffsetDateTime publishedAt)
        implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.opportunity.published.v1";

    @Override
    public String subject() {
        return opportunityId.toString();
    }
}
