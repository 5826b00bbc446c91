package pl.krakow.centra.booking.seasons.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Seasons in a map. */
public final class InMemorySeasons implements Seasons {

    private static final Comparator<Season> LATEST_FIRST = Comparator.comparing(
                    (Season season) -> season.terms().from())
            .reversed()
            .thenComparing(season -> season.id().toString());

    private final Map<SeasonId, Season> all = new HashMap<>();

    @Override
    public synchronized Optional<Season> find(String centre, SeasonId id) {
        return Optional.ofNullable(all.get(id)).filter(season -> season.centre().equals(centre));
    }

    @Override
    public synchronized List<Season> of(String centre, boolean drafts, @Nullable SeasonId after, int limit) {
        var listed = all.values().stream()
                .filter(season -> season.centre().equals(centre))
                .filter(season -> drafts || season.state() != SeasonState.DRAFT)
                .sorted(LATEST_FIRST)
                .toList();
        return listed.stream()
                .dropWhile(season -> after != null && !season.id().equals(after))
                .skip(after == null ? 0 : 1)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean add(Season season) {
        return all.putIfAbsent(season.id(), season) == null;
    }

    @Override
    public synchronized boolean save(Season season, long loaded) {
        var stored = all.get(season.id());
        if (stored == null || stored.revision() != loaded) {
            return false;
        }
        all.put(season.id(), season);
        return true;
    }

    @Override
    public synchronized List<Season> publishing() {
        return all.values().stream()
                .filter(season -> season.state() == SeasonState.PUBLISHING)
                .sorted(Comparator.comparing(season -> season.id().toString()))
                .toList();
    }

    @Override
    public synchronized List<SeasonId> endedBefore(LocalDate date) {
        return all.values().stream()
                .filter(season -> season.terms().until().isBefore(date))
                .sorted(Comparator.comparing((Season season) -> season.terms().until()))
                .map(Season::id)
                .toList();
    }

    @Override
    public synchronized List<Season> rememberingReasons(LocalDate date, int limit) {
        return all.values().stream()
                .filter(season -> season.terms().until().isBefore(date))
                .filter(season ->
                        season.adjustments().values().stream().anyMatch(adjustment -> adjustment.reason() != null))
                .sorted(Comparator.comparing((Season season) -> season.terms().until()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Season> publishedBefore(String centre, LocalDate date) {
        return all.values().stream()
                .filter(season -> season.centre().equals(centre) && season.state() == SeasonState.PUBLISHED)
                .filter(season -> season.terms().until().isBefore(date))
                .max(Comparator.comparing(season -> season.terms().until()));
    }
}
