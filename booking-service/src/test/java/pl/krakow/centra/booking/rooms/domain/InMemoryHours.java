package pl.krakow.centra.booking.rooms.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How centres lend, in a map. */
final class InMemoryHours implements Lendings, HoursRegister {

    private final Map<String, Revised<Lending>> all = new HashMap<>();

    void begin(Lending first) {
        all.put(first.centre(), new Revised<>(first, 0, List.of()));
    }

    @Override
    public Optional<Lending> lendingOf(String centre) {
        return findRevised(centre).map(Revised::value);
    }

    @Override
    public synchronized Optional<Revised<Lending>> findRevised(String centre) {
        return Optional.ofNullable(all.get(centre));
    }

    @Override
    public synchronized boolean change(String centre, OpeningHours hours, long seen, Change change) {
        var stored = all.get(centre);
        if (stored == null || stored.revision() != seen) {
            return false;
        }
        var trace = Stream.concat(stored.changes().stream(), Stream.of(change)).toList();
        var changed = new Lending(centre, hours, stored.value().regulationsVersion());
        all.put(centre, new Revised<>(changed, seen + 1, trace));
        return true;
    }
}
