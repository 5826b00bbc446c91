package pl.krakow.centra.reporting.usage.memory;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import pl.krakow.centra.reporting.usage.domain.BeneficiaryOrdinals;

public class InMemoryOrdinals implements BeneficiaryOrdinals {

    private final Map<UUID, Integer> ordinals = new HashMap<>();

    @Override
    public synchronized int ordinalOf(UUID beneficiaryId) {
        return ordinals.computeIfAbsent(beneficiaryId, unknown -> ordinals.size());
    }

    @Override
    public synchronized Map<Integer, UUID> beneficiaries(Collection<Integer> wanted) {
        return ordinals.entrySet().stream()
                .filter(entry -> wanted.contains(entry.getValue()))
                .collect(toMap(Map.Entry::getValue, Map.Entry::getKey));
    }
}
