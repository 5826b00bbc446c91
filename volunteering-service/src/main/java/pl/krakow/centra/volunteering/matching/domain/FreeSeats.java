package pl.krakow.centra.volunteering.matching.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;

/** Where there are seats left. Kept by placements. */
public interface FreeSeats {

    /** Of these opportunities, the posts (shifts, or the role itself) on which nobody new can be placed. */
    Map<OpportunityId, Set<UUID>> fullPosts(Collection<OpportunityId> opportunities);
}
