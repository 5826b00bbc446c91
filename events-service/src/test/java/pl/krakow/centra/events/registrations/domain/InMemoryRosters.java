package pl.krakow.centra.events.registrations.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** Rosters in a map, under the same contract as in a store. Remembers what was announced. */
public class InMemoryRosters implements Rosters {

    private final Map<EventId, Saved> saved = new ConcurrentHashMap<>();
    private final Set<EventId> unshown = ConcurrentHashMap.newKeySet();
    private final List<RosterNews> announced = new CopyOnWriteArrayList<>();

    private record Saved(long version, RosterContents contents) {

        Roster load() {
            return Roster.saved(version, contents);
        }
    }

    @Override
    public Optional<Roster> of(EventId event) {
        return Optional.ofNullable(saved.get(event)).map(Saved::load);
    }

    @Override
    public Map<EventId, Roster> of(Collection<EventId> events) {
        return events.stream().flatMap(event -> of(event).stream()).collect(Collectors.toMap(Roster::id, r -> r));
    }

    @Override
    public Set<EventId> settled(Collection<EventId> events) {
        return events.stream()
                .filter(event -> of(event).flatMap(Roster::closedAt).isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public boolean save(Roster roster) {
        if (!roster.isChanged()) {
            return true;
        }
        var next = new Saved(roster.version().orElse(-1) + 1, roster.contents());
        var won = new AtomicBoolean();
        saved.compute(roster.id(), (_, current) -> {
            won.set(mayOverwrite(current == null ? OptionalLong.empty() : OptionalLong.of(current.version()), roster));
            return won.get() ? next : current;
        });
        if (won.get()) {
            unshown.add(roster.id());
            announced.addAll(roster.news());
        }
        return won.get();
    }

    /** The guard against giving a seat twice, as in a store: nobody has saved the roster since it was loaded. */
    protected boolean mayOverwrite(OptionalLong stored, Roster roster) {
        return stored.equals(roster.version());
    }

    @Override
    public List<EventId> unshown(int most) {
        return unshown.stream().limit(most).toList();
    }

    @Override
    public void shown(EventId event, long version) {
        saved.computeIfPresent(event, (_, current) -> {
            if (current.version() == version) {
                unshown.remove(event);
            }
            return current;
        });
    }

    @Override
    public List<EventId> due(Instant by, int most) {
        return saved.values().stream()
                .map(Saved::load)
                .filter(roster -> roster.due().filter(due -> !due.isAfter(by)).isPresent())
                .sorted(Comparator.comparing(roster -> roster.due().orElseThrow()))
                .map(Roster::id)
                .limit(most)
                .toList();
    }

    /** Everything announced, in the order of saving. */
    public List<RosterNews> announced() {
        return List.copyOf(announced);
    }
}
