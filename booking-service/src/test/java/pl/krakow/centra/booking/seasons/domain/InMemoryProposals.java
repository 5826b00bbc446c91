package pl.krakow.centra.booking.seasons.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Proposals in a map. */
public final class InMemoryProposals implements Proposals {

    private final Map<UUID, Proposal> all = new ConcurrentHashMap<>();

    @Override
    public void add(UUID id, SeasonId season, Proposal proposal) {
        all.put(id, proposal);
    }

    @Override
    public Optional<Proposal> find(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public void forget(Collection<UUID> unnamed) {
        unnamed.forEach(all::remove);
    }
}
