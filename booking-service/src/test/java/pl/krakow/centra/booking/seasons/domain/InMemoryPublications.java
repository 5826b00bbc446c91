package pl.krakow.centra.booking.seasons.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What publishing has settled, in a map. */
public final class InMemoryPublications implements Publications {

    private final Map<String, Published> all = new LinkedHashMap<>();

    private static String key(SeasonId season, WishId wish) {
        return season + "/" + wish;
    }

    @Override
    public synchronized void add(Published published) {
        all.putIfAbsent(key(published.season(), published.wish()), published);
    }

    @Override
    public synchronized Optional<Published> find(SeasonId season, WishId wish) {
        return Optional.ofNullable(all.get(key(season, wish)));
    }

    @Override
    public Set<WishId> settled(SeasonId season) {
        return of(season).stream().map(Published::wish).collect(Collectors.toSet());
    }

    @Override
    public synchronized List<Published> of(SeasonId season) {
        return all.values().stream()
                .filter(published -> published.season().equals(season))
                .toList();
    }
}
