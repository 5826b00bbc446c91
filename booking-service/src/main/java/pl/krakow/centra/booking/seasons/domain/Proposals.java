package pl.krakow.centra.booking.seasons.domain;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Proposals of all seasons. One that no season names was never made. */
public interface Proposals {

    void add(UUID id, SeasonId season, Proposal proposal);

    Optional<Proposal> find(UUID id);

    /** Removes what no season names any more. */
    void forget(Collection<UUID> unnamed);
}
