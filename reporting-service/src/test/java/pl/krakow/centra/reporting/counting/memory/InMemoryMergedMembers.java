package pl.krakow.centra.reporting.counting.memory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import pl.krakow.centra.reporting.counting.domain.MergedMembers;

public class InMemoryMergedMembers implements MergedMembers {

    private final Map<Integer, Integer> merges = new ConcurrentHashMap<>();

    @Override
    public void put(int from, int into) {
        merges.put(from, into);
    }

    @Override
    public Map<Integer, Integer> all() {
        return Map.copyOf(merges);
    }
}
