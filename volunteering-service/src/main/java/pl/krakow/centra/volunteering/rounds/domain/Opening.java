package pl.krakow.centra.volunteering.rounds.domain;

import pl.krakow.centra.volunteering.matching.domain.Wanted;
import pl.krakow.centra.volunteering.opportunities.domain.PostId;

/**
 * A post with free seats.
 *
 * @param wanted what its opportunity wants
 * @param freeSeats at least one
 * @param keptSeats of them, those still kept for newcomers
 */
public record Opening(Wanted wanted, Wanted.Post post, int freeSeats, int keptSeats) {

    public PostId id() {
        return new PostId(wanted.opportunity(), post.id());
    }
}
