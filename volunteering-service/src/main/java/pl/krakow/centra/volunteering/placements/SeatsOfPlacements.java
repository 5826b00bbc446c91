package pl.krakow.centra.volunteering.placements;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.volunteering.matching.domain.FreeSeats;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.SeatsLeft;
import pl.krakow.centra.volunteering.placements.domain.SeatSheets;

/** Tells the public and matching where there are seats. */
@Component
@RequiredArgsConstructor
class SeatsOfPlacements implements FreeSeats, SeatsLeft {

    private final SeatSheets sheets;
    private final Clock clock;

    @Override
    public Map<OpportunityId, Set<UUID>> fullPosts(Collection<OpportunityId> opportunities) {
        Instant now = clock.instant();
        var full = new HashMap<OpportunityId, Set<UUID>>();
        for (var sheet : sheets.of(opportunities)) {
            var posts = new HashSet<UUID>();
            for (var post : sheet.terms().posts()) {
                if (sheet.free(post, true, now) <= 0) {
                    posts.add(post.id());
                }
            }
            if (!posts.isEmpty()) {
                full.put(sheet.terms().opportunity(), posts);
            }
        }
        return full;
    }

    @Override
    public Map<UUID, Integer> of(Collection<OpportunityId> opportunities) {
        Instant now = clock.instant();
        var left = new HashMap<UUID, Integer>();
        for (var sheet : sheets.of(opportunities)) {
            sheet.terms().posts().forEach(post -> left.put(post.id(), sheet.free(post, true, now)));
        }
        return left;
    }
}
