package pl.krakow.centra.volunteering.opportunities.domain;

import java.time.Instant;

/** What the public learns of an opportunity. Each names the whole opportunity as it stands after the change. */
public sealed interface OpportunityNews {

    Opportunity opportunity();

    record Published(Opportunity opportunity, Instant at) implements OpportunityNews {}

    /** What had been published no longer looks for volunteers. */
    record Closed(Opportunity opportunity) implements OpportunityNews {}
}
