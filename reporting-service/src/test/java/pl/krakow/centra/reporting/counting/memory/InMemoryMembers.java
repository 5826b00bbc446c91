package pl.krakow.centra.reporting.counting.memory;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import pl.krakow.centra.reporting.counting.domain.Members;

public class InMemoryMembers implements Members {

    private final Map<UUID, Integer> ordinals = new HashMap<>();

    @Override
    public synchronized int ordinalOf(UUID id) {
        return ordinals.computeIfAbsent(id, unknown -> ordinals.size());
    }

    @Override
    public synchronized Optional<Integer> known(UUID id) {
        return Optional.ofNullable(ordinals.get(id));
    }

    @Override
    public synchronized Map<Integer, UUID> ids(Collection<Integer> wanted) {
        return ordinals.entrySet().stream()
                .filter(entry -> wanted.contains(entry.getValue()))
                .collect(toMap(Map.Entry::getValue, Map.Entry::getKey));
    }
}
