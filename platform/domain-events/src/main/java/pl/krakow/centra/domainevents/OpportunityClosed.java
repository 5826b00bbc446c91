package pl.krakow.centra.domainevents;

import java.util.UUID;

/** The offer no longer looks for volunteers. */
public record OpportunityClosed(UUID opportunityId, String centre) implements DomainEvent {
    public static final String TYPE = "pl.krakow.centra.opportunity.closed.v1";

    @Override
    public String subject() {
        return opportunityId.toString();
    }
}
