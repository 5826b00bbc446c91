package pl.krakow.centra.events.advice.notes;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import pl.krakow.centra.events.advice.domain.AppointmentId;

/** Notes in memory. */
public final class InMemoryNotes implements Notes {

    private final List<SealedNote> kept = new CopyOnWriteArrayList<>();

    @Override
    public Optional<SealedNote> newest(NoteId note) {
        return versions(note).stream().findFirst();
    }

    @Override
    public List<SealedNote> versions(NoteId note) {
        return list(version -> version.note().equals(note)).stream()
                .sorted(Comparator.comparingLong(SealedNote::revision).reversed())
                .toList();
    }

    private List<SealedNote> list(Predicate<SealedNote> wanted) {
        return kept.stream().filter(wanted).toList();
    }

    @Override
    public synchronized boolean add(SealedNote version) {
        return list(same(version)).isEmpty() && kept.add(version);
    }

    private static Predicate<SealedNote> same(SealedNote version) {
        return other -> other.note().equals(version.note()) && other.revision() == version.revision();
    }

    @Override
    public List<SealedNote> notUnder(String keyId, int most) {
        return list(version -> !version.sealed().keyId().equals(keyId)).stream()
                .limit(most)
                .toList();
    }

    @Override
    public synchronized boolean rewrap(SealedNote version, Sealed sealed) {
        boolean there = kept.removeIf(same(version)
                .and(other -> other.sealed().keyId().equals(version.sealed().keyId())));
        return there && kept.add(new SealedNote(version.note(), version.revision(), sealed, version.written()));
    }

    @Override
    public Set<String> keysInUse() {
        return kept.stream().map(version -> version.sealed().keyId()).collect(Collectors.toSet());
    }

    @Override
    public long under(String keyId) {
        return list(version -> version.sealed().keyId().equals(keyId)).size();
    }

    @Override
    public Set<AppointmentId> existing(Collection<AppointmentId> appointments) {
        return kept.stream()
                .map(version -> version.note().appointment())
                .filter(appointments::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean remove(NoteId note) {
        return kept.removeIf(version -> version.note().equals(note));
    }

    @Override
    public void remove(AppointmentId appointment) {
        kept.removeIf(version -> version.note().appointment().equals(appointment));
    }
}
