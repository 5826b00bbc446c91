package pl.krakow.centra.events.advice.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Advisers in memory, under the same guard as the store's. */
public final class InMemoryAdvisers implements Advisers {

    private final Map<AdviserId, Adviser> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<Adviser> find(AdviserId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Map<AdviserId, Adviser> of(Collection<AdviserId> ids) {
        return list(adviser -> ids.contains(adviser.id())).stream()
                .collect(Collectors.toMap(Adviser::id, adviser -> adviser));
    }

    @Override
    public Optional<Adviser> ofSubject(String subject) {
        return list(adviser -> adviser.subject().equals(subject)).stream().findFirst();
    }

    @Override
    public List<Adviser> at(String centre) {
        return list(adviser -> adviser.belongsTo(centre));
    }

    @Override
    public List<Adviser> all() {
        return list(adviser -> true);
    }

    private List<Adviser> list(Predicate<Adviser> wanted) {
        return kept.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Adviser::name)
                        .thenComparing(adviser -> adviser.id().toString()))
                .toList();
    }

    @Override
    public synchronized boolean add(Adviser adviser) {
        return ofSubject(adviser.subject()).isEmpty() && kept.putIfAbsent(adviser.id(), adviser) == null;
    }

    @Override
    public boolean save(Adviser adviser) {
        var saved = new boolean[1];
        kept.computeIfPresent(adviser.id(), (id, now) -> {
            saved[0] = now.revision() == adviser.revision() - 1;
            return saved[0] ? adviser : now;
        });
        return saved[0];
    }
}
