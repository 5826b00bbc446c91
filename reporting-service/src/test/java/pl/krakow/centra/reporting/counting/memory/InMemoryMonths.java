package pl.krakow.centra.reporting.counting.memory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import pl.krakow.centra.reporting.counting.domain.Months;

public class InMemoryMonths implements Months {

    private final Map<Month, UUID> stamps = new ConcurrentHashMap<>();

    @Override
    public void unsettle(Collection<Month> months) {
        months.forEach(month -> stamps.put(month, UUID.randomUUID()));
    }

    @Override
    public List<Unsettled> unsettled() {
        return stamps.entrySet().stream()
                .map(entry -> new Unsettled(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public boolean settle(Unsettled seen) {
        return stamps.remove(seen.month(), seen.stamp());
    }
}
