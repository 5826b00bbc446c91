package pl.krakow.centra.volunteering.opportunities.domain;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** How many seats nobody has. Kept by placements. */
public interface SeatsLeft {

    /** By post, of those opportunities somebody asked for; all seats of the others are free. */
    Map<UUID, Integer> of(Collection<OpportunityId> opportunities);
}
