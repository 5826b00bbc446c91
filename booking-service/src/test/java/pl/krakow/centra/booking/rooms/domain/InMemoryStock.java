package pl.krakow.centra.booking.rooms.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Movable equipment in a map. */
final class InMemoryStock implements EquipmentStock, StockRegister {

    private final Map<String, Revised<List<Equipment>>> all = new HashMap<>();

    @Override
    public List<Equipment> of(String centre) {
        return find(centre).value();
    }

    @Override
    public long revision(String centre) {
        return find(centre).revision();
    }

    @Override
    public synchronized Revised<List<Equipment>> find(String centre) {
        return all.getOrDefault(centre, new Revised<>(List.of(), 0, List.of()));
    }

    @Override
    public synchronized boolean change(String centre, List<Equipment> stock, long seen, Change change) {
        var stored = find(centre);
        if (stored.revision() != seen) {
            return false;
        }
        var trace = Stream.concat(stored.changes().stream(), Stream.of(change)).toList();
        all.put(centre, new Revised<>(List.copyOf(stock), seen + 1, trace));
        return true;
    }
}
