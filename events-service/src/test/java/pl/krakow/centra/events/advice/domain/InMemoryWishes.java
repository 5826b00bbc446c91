package pl.krakow.centra.events.advice.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import pl.krakow.centra.events.registrations.domain.ParticipantId;

/** Wishes in memory, under the same guard as the store's; without it, whoever saves last wins. */
public final class InMemoryWishes implements Wishes {

    private final Map<WishId, Wish> kept = new ConcurrentHashMap<>();
    private final boolean guarded;

    public InMemoryWishes() {
        this(true);
    }

    public InMemoryWishes(boolean guarded) {
        this.guarded = guarded;
    }

    @Override
    public boolean add(Wish wish) {
        return kept.putIfAbsent(wish.id(), wish) == null;
    }

    @Override
    public boolean save(Wish wish) {
        var saved = new boolean[1];
        kept.computeIfPresent(wish.id(), (id, now) -> {
            saved[0] = !guarded || now.revision() == wish.revision() - 1;
            return saved[0] ? wish : now;
        });
        return saved[0];
    }

    @Override
    public Optional<Wish> find(WishId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public List<Wish> open(int most) {
        return inOrder(wish -> wish.state().isOpen()).limit(most).toList();
    }

    @Override
    public List<Wish> waitingAt(String centre, int most) {
        return inOrder(wish ->
                        wish.state() == WishState.WAITING && wish.centre().equals(centre))
                .limit(most)
                .toList();
    }

    @Override
    public List<Wish> openAt(String centre, int most) {
        return inOrder(wish -> wish.state().isOpen() && wish.centre().equals(centre))
                .limit(most)
                .toList();
    }

    @Override
    public List<Wish> ofSubject(String subject) {
        return inOrder(wish -> subject.equals(wish.contact().subject()))
                .sorted(Comparator.comparing(Wish::since).reversed())
                .toList();
    }

    @Override
    public List<Wish> of(Set<ParticipantId> people) {
        return inOrder(wish -> people.contains(wish.who())).toList();
    }

    @Override
    public List<Wish> endedBefore(Instant then, int most) {
        return inOrder(wish -> wish.ended() != null && wish.ended().isBefore(then))
                .limit(most)
                .toList();
    }

    @Override
    public void remove(WishId id) {
        kept.remove(id);
    }

    private Stream<Wish> inOrder(Predicate<Wish> wanted) {
        return kept.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Wish::since)
                        .thenComparing(wish -> wish.id().toString()));
    }
}
