package pl.krakow.centra.volunteering.placements.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** Notes as the store keeps them. */
public final class InMemoryPlacementNotes implements PlacementNotes {

    private final Map<PlacementId, PlacementNote> notes = new ConcurrentHashMap<>();

    @Override
    public void add(PlacementNote note) {
        notes.putIfAbsent(note.id(), note);
    }

    @Override
    public Optional<PlacementNote> find(PlacementId id) {
        return Optional.ofNullable(notes.get(id));
    }

    @Override
    public List<PlacementNote> findAll(Collection<PlacementId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public List<PlacementNote> of(VolunteerId volunteer) {
        return notes.values().stream()
                .filter(note -> note.volunteer().equals(volunteer))
                .sorted(Comparator.comparing(PlacementNote::at).reversed())
                .toList();
    }

    @Override
    public void remark(PlacementId id, String remark) {
        change(id, note -> with(note, note.by(), note.message(), remark));
    }

    @Override
    public void remove(Collection<PlacementId> ids) {
        ids.forEach(notes::remove);
    }

    @Override
    public List<PlacementNote> writtenBetween(Instant from, Instant to, int most) {
        return notes.values().stream()
                .filter(note -> !note.at().isBefore(from) && note.at().isBefore(to))
                .sorted(Comparator.comparing(PlacementNote::at))
                .limit(most)
                .toList();
    }

    @Override
    public void forgetWords(VolunteerId volunteer) {
        of(volunteer).forEach(each -> change(each.id(), note -> with(note, note.by(), null, null)));
    }

    @Override
    public void replaceAccount(VolunteerId volunteer, String account, String pseudonym) {
        of(volunteer).stream()
                .filter(note -> note.by().equals(account))
                .forEach(each -> change(each.id(), note -> with(note, pseudonym, note.message(), note.remark())));
    }

    private void change(PlacementId id, UnaryOperator<PlacementNote> change) {
        notes.computeIfPresent(id, (_, note) -> change.apply(note));
    }

    private static PlacementNote with(
            PlacementNote note, String by, @Nullable String message, @Nullable String remark) {
        return new PlacementNote(
                note.id(),
                note.post(),
                note.volunteer(),
                note.organisation(),
                note.centre(),
                by,
                note.at(),
                message,
                remark);
    }
}
