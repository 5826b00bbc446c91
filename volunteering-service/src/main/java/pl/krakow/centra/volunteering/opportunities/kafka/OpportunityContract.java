package pl.krakow.centra.volunteering.opportunities.kafka;

import java.time.Instant;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.OpportunityClosed;
import pl.krakow.centra.domainevents.OpportunityPublished;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityNews;
import pl.krakow.centra.volunteering.opportunities.domain.Place;

/** Says in the published language what happened to an opportunity: ids, times and numbers, never a text. */
public final class OpportunityContract {

    private OpportunityContract() {}

    public static DomainEvent of(OpportunityNews news) {
        var opportunity = news.opportunity();
        return switch (news) {
            case OpportunityNews.Published published -> published(opportunity, published.at());
            case OpportunityNews.Closed closed ->
                new OpportunityClosed(opportunity.id().value(), opportunity.centre());
        };
    }

    private static OpportunityPublished published(Opportunity opportunity, Instant at) {
        var details = opportunity.details();
        var first = opportunity.publishedAt();
        return new OpportunityPublished(
                opportunity.id().value(),
                opportunity.centre(),
                details.organisation().value(),
                details.seats(),
                (first == null ? at : first).atZone(opportunity.zone()).toOffsetDateTime(),
                OpportunityPublished.Commitment.valueOf(details.commitment().name()),
                details.from(),
                details.until(),
                details.newcomerSeats(),
                details.place() instanceof Place.Remote,
                details.place() instanceof Place.At elsewhere ? elsewhere.district() : null);
    }
}
