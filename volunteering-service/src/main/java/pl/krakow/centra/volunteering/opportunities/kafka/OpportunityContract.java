package pl.krakow.centra.volunteering.opportunities.kafka;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.OpportunityClosed;
import pl.krakow.centra.domainevents.OpportunityPublished;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityNews;

/** Says in the published language what happened to an opportunity: ids, times and numbers, never a text. */
public final class OpportunityContract {

    private OpportunityContract() {}

    public static DomainEvent of(OpportunityNews news) {
        var opportunity = news.opportunity();
        return switch (news) {
            case OpportunityNews.Published published ->
                new OpportunityPublished(
                        opportunity.id().value(),
                        opportunity.centre(),
                        opportunity.details().organisation().value(),
                        opportunity.details().seats(),
                        published.at().atZone(opportunity.zone()).toOffsetDateTime());
            case OpportunityNews.Closed closed ->
                new OpportunityClosed(opportunity.id().value(), opportunity.centre());
        };
    }
}
