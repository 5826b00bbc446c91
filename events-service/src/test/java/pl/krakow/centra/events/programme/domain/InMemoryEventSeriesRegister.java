package pl.krakow.centra.events.programme.domain;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

public class InMemoryEventSeriesRegister implements EventSeriesRegister {

    private final Map<SeriesId, EventSeries> all = new HashMap<>();

    @Override
    public synchronized Optional<EventSeries> find(String centre, SeriesId id) {
        return Optional.ofNullable(all.get(id)).filter(series -> series.centre().equals(centre));
    }

    @Override
    public synchronized boolean add(EventSeries series) {
        return all.putIfAbsent(series.id(), series) == null;
    }

    @Override
    public synchronized boolean save(EventSeries series) {
        var known = all.get(series.id());
        if (known == null || known.revision() != series.revision() - 1) {
            return false;
        }
        all.put(series.id(), series);
        return true;
    }

    @Override
    public synchronized List<EventSeries> list(String centre, @Nullable Position after, int limit) {
        return all.values().stream()
                .filter(series -> series.centre().equals(centre))
                .filter(series -> after == null || place(series).compareTo(place(after)) < 0)
                .sorted(comparing((EventSeries series) -> place(series)).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<EventSeries> unfinished(Instant since, int most) {
        return all.values().stream()
                .filter(series -> series.act() != null && !series.act().since().isAfter(since))
                .limit(most)
                .toList();
    }

    private static String place(EventSeries series) {
        return place(new Position(series.begunAt(), series.id().value()));
    }

    private static String place(Position position) {
        return "%020d %s".formatted(position.begunAt().toEpochMilli(), position.id());
    }
}
