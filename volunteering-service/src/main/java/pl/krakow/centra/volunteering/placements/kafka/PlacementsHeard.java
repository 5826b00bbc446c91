package pl.krakow.centra.volunteering.placements.kafka;

import java.util.Set;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.OpportunityClosed;
import pl.krakow.centra.domainevents.OpportunityPublished;
import pl.krakow.centra.domainevents.PlacementChanged;
import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.consumer.EventHandler;
import pl.krakow.centra.kit.consumer.ReceivedEvent;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.placements.FollowPlacements;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;

/**
 * Hears of this service's own facts, as any other service would: that an opportunity is another than its sheet knows, and that a
 * placement stands elsewhere than its volunteer's diary knows. Each is followed by what the stores say now, so that neither
 * order nor repetition matters.
 */
@Component
@RequiredArgsConstructor
class PlacementsHeard implements EventHandler {

    private final FollowPlacements follow;

    @Override
    public String consumer() {
        return "volunteering-placements";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.VOLUNTEERING);
    }

    @Override
    public Set<Class<? extends DomainEvent>> handles() {
        return Set.of(OpportunityPublished.class, OpportunityClosed.class, PlacementChanged.class);
    }

    @Override
    public void handle(ReceivedEvent received) {
        if (received.event() instanceof PlacementChanged changed) {
            var facts = changed.placement();
            follow.placement(new OpportunityId(facts.opportunityId()), new PlacementId(facts.placementId()));
        } else {
            follow.opportunity(new OpportunityId(UUID.fromString(received.subject())));
        }
    }
}
