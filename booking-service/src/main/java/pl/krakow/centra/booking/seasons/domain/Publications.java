package pl.krakow.centra.booking.seasons.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What publishing has settled so far, one entry per wish. */
public interface Publications {

    /** Keeps the entry unless there is one for the wish already: what was settled first stays. */
    void add(Published published);

    Optional<Published> find(SeasonId season, WishId wish);

    /** The wishes that are settled. */
    Set<WishId> settled(SeasonId season);

    /** Every entry of a season, by wish. */
    List<Published> of(SeasonId season);
}
