package pl.krakow.centra.events.advice.notes;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.web.Revision;

/**
 * The adviser writes down what nobody else reads. Every version is kept, sealed under a key of its own, until the note is
 * taken away as a whole. A note is found by who wrote it, so that another account's isn't found at all.
 */
@Component
@RequiredArgsConstructor
public class KeepNotes {

    private final Notes notes;
    private final Envelopes envelopes;
    private final Clock clock;

    /** A version, opened. Its text is in no {@code toString}, so that no log gets it. */
    public record Note(String text, Instant written, long revision) {

        @Override
        public String toString() {
            return "a note";
        }
    }

    /** When a version was written. */
    public record Version(long revision, Instant written) {}

    /** What came of writing. */
    public sealed interface Outcome {

        record Written(Note note) implements Outcome {}

        /** There is a newer version than the one it was written on. */
        record Outdated() implements Outcome {}
    }

    public Optional<Note> read(NoteId note) {
        return notes.newest(note).map(this::open);
    }

    /** An earlier version. */
    public Optional<Note> read(NoteId note, long revision) {
        return notes.versions(note).stream()
                .filter(version -> version.revision() == revision)
                .findFirst()
                .map(this::open);
    }

    /** Newest first. */
    public List<Version> versions(NoteId note) {
        return notes.versions(note).stream()
                .map(version -> new Version(version.revision(), version.written()))
                .toList();
    }

    private Note open(SealedNote version) {
        return new Note(envelopes.open(version.sealed(), belongsTo(version)), version.written(), version.revision());
    }

    /** @param seen the revision it is written on; 0 for the first */
    public Outcome write(NoteId note, String text, Revision seen) {
        long revision = notes.newest(note).map(SealedNote::revision).orElse(0L);
        if (!seen.matches(revision)) {
            return new Outcome.Outdated();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var sealed = envelopes.seal(text, belongsTo(note, revision + 1));
        return notes.add(new SealedNote(note, revision + 1, sealed, now))
                ? new Outcome.Written(new Note(text, now, revision + 1))
                : new Outcome.Outdated();
    }

    /** False when there was none. */
    public boolean remove(NoteId note) {
        return notes.remove(note);
    }

    static String belongsTo(SealedNote version) {
        return belongsTo(version.note(), version.revision());
    }

    private static String belongsTo(NoteId note, long revision) {
        return "advice-note/%s/%s/%d".formatted(note.appointment(), note.adviser(), revision);
    }
}
