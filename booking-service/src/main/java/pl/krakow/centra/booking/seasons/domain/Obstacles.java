package pl.krakow.centra.booking.seasons.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import pl.krakow.centra.booking.seasons.domain.Obstacle.Kind;

/** The obstacles of one choice: those of a kind are one, with all their rooms and the figures of the nearest miss. */
final class Obstacles {

    private final Map<Kind, Obstacle> byKind = new TreeMap<>();

    void add(Kind kind, String room) {
        add(kind, room, Set.of(), 0, 0, Set.of());
    }

    void add(Kind kind, String room, Set<String> missing, int possible, int needed, Set<WishId> takenBy) {
        byKind.merge(
                kind,
                new Obstacle(kind, List.of(room), sorted(missing), possible, needed, sorted(takenBy)),
                Obstacles::both);
    }

    private static Obstacle both(Obstacle one, Obstacle other) {
        var nearer = other.possible() > one.possible() ? other : one;
        return new Obstacle(
                one.kind(),
                union(one.rooms(), other.rooms()),
                union(one.missing(), other.missing()),
                nearer.possible(),
                nearer.needed(),
                union(one.takenBy(), other.takenBy()));
    }

    private static <T extends Comparable<T>> List<T> union(List<T> one, List<T> other) {
        var both = new TreeSet<>(one);
        both.addAll(other);
        return List.copyOf(both);
    }

    private static <T extends Comparable<T>> List<T> sorted(Set<T> codes) {
        return List.copyOf(new TreeSet<>(codes));
    }

    /** In the order of their kinds. */
    List<Obstacle> toList() {
        return List.copyOf(byKind.values());
    }
}
