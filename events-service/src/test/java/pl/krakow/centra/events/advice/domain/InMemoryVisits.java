package pl.krakow.centra.events.advice.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import pl.krakow.centra.events.registrations.domain.ParticipantId;

/** Visits in memory. */
public final class InMemoryVisits implements Visits {

    private final Map<AppointmentId, Visit> kept = new ConcurrentHashMap<>();
    private final Map<AppointmentId, Instant> unclaimed = new ConcurrentHashMap<>();

    @Override
    public boolean add(Visit visit, Instant until) {
        boolean added = kept.putIfAbsent(visit.id(), visit) == null;
        if (added) {
            unclaimed.put(visit.id(), until);
        }
        return added;
    }

    @Override
    public void claimed(AppointmentId id) {
        unclaimed.remove(id);
    }

    @Override
    public void save(Visit visit) {
        kept.put(visit.id(), visit);
    }

    @Override
    public Optional<Visit> find(AppointmentId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Map<AppointmentId, Visit> of(Collection<AppointmentId> ids) {
        return kept.values().stream()
                .filter(visit -> ids.contains(visit.id()))
                .collect(Collectors.toMap(Visit::id, visit -> visit));
    }

    @Override
    public List<Visit> ofSubject(String subject) {
        return kept.values().stream()
                .filter(visit -> subject.equals(visit.subject()))
                .sorted(Comparator.comparing(Visit::written).reversed())
                .toList();
    }

    @Override
    public List<Visit> of(Set<ParticipantId> people) {
        return kept.values().stream()
                .filter(visit -> people.contains(visit.who()))
                .toList();
    }

    @Override
    public List<Visit> unclaimed(Instant before, int most) {
        return unclaimed.entrySet().stream()
                .filter(entry -> entry.getValue().isBefore(before))
                .flatMap(entry -> find(entry.getKey()).stream())
                .limit(most)
                .toList();
    }

    @Override
    public List<Visit> keptTooLong(Instant now, int most) {
        return kept.values().stream()
                .filter(visit ->
                        visit.forgetAfter() != null && visit.forgetAfter().isBefore(now))
                .limit(most)
                .toList();
    }

    @Override
    public void remove(AppointmentId id) {
        kept.remove(id);
        unclaimed.remove(id);
    }
}
