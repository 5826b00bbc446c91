package pl.krakow.centra.events.advice.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Links in memory. */
public final class InMemoryAdviceLinks implements AdviceLinks {

    private final Map<String, AdviceLink> kept = new ConcurrentHashMap<>();

    @Override
    public void add(AdviceLink link) {
        kept.put(link.hash(), link);
    }

    @Override
    public Optional<AdviceLink> find(String hash) {
        return Optional.ofNullable(kept.get(hash));
    }

    @Override
    public List<AdviceLink> to(Collection<UUID> things) {
        return kept.values().stream()
                .filter(link -> things.contains(link.of()))
                .sorted(Comparator.comparing(AdviceLink::until))
                .toList();
    }

    @Override
    public void forget(UUID thing) {
        kept.values().removeIf(link -> link.of().equals(thing));
    }

    @Override
    public int forgetWhatOpensNothing(Instant now) {
        int before = kept.size();
        kept.values().removeIf(link -> !link.opensAt(now));
        return before - kept.size();
    }
}
