package pl.krakow.centra.reporting.counting.memory;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import pl.krakow.centra.reporting.counting.domain.ClosureFact;
import pl.krakow.centra.reporting.counting.domain.HoursFact;
import pl.krakow.centra.reporting.counting.domain.OpenTimes;
import pl.krakow.centra.reporting.counting.domain.RoomFact;

public class InMemoryOpenTimes implements OpenTimes {

    private final Map<String, HoursFact> hours = new ConcurrentHashMap<>();
    private final Map<String, RoomFact> rooms = new ConcurrentHashMap<>();
    private final Map<UUID, ClosureFact> closures = new ConcurrentHashMap<>();

    @Override
    public void keep(HoursFact arrived) {
        hours.putIfAbsent(arrived.centre() + "/" + arrived.version(), arrived);
    }

    @Override
    public void keep(RoomFact arrived) {
        rooms.merge(
                arrived.centre() + "/" + arrived.room(),
                arrived,
                (known, newer) -> newer.version() > known.version() ? newer : known);
    }

    @Override
    public void keep(ClosureFact arrived) {
        closures.merge(arrived.id(), arrived, (known, newer) -> newer.version() > known.version() ? newer : known);
    }

    @Override
    public String storedAs() {
        return Integer.toString(System.identityHashCode(this));
    }

    @Override
    public Known all() {
        return new Known(List.copyOf(hours.values()), List.copyOf(rooms.values()), List.copyOf(closures.values()));
    }
}
