package pl.krakow.centra.reporting.counting.memory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

import pl.krakow.centra.reporting.counting.domain.Sources;

public class InMemorySources implements Sources {

    private final Map<String, Instant> latest = new ConcurrentSkipListMap<>();

    @Override
    public void taken(String topic, Instant time) {
        latest.merge(topic, time, (known, arrived) -> arrived.isAfter(known) ? arrived : known);
    }

    @Override
    public List<Source> all() {
        return latest.entrySet().stream()
                .map(entry -> new Source(entry.getKey(), entry.getValue()))
                .toList();
    }
}
