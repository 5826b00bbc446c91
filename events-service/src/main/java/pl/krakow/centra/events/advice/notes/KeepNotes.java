package pl.krakow.centra.events.advice.notes;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.kit.web.Revision;

/** The adviser writes down what nobody else reads. Who may is decided before; the note of another account isn't found. */
@Component
@RequiredArgsConstructor
public class KeepNotes {

    private final Notes notes;
    private final Envelopes envelopes;
    private final Clock clock;

    /** A note, opened. Its text is in no {@code toString}, so that no log gets it. */
    public record Note(String text, Instant written, long revision) {

        @Override
        public String toString() {
            return "a note";
        }
    }

    /** What came of writing. */
    public sealed interface Outcome {

        record Written(Note note) implements Outcome {}

        record Outdated() implements Outcome {}

        /** Another account wrote it. */
        record NotYours() implements Outcome {}
    }

    public Optional<Note> read(AppointmentId appointment, String adviser) {
        return notes.find(appointment)
                .filter(note -> note.adviser().equals(adviser))
                .map(note -> new Note(
                        envelopes.open(note.sealed(), belongsTo(appointment)), note.written(), note.revision()));
    }

    /** @param seen the revision it is written on; 0 for the first */
    public Outcome write(AppointmentId appointment, String adviser, String text, Revision seen) {
        var before = notes.find(appointment);
        if (before.filter(note -> !note.adviser().equals(adviser)).isPresent()) {
            return new Outcome.NotYours();
        }
        long revision = before.map(SealedNote::revision).orElse(0L);
        if (!seen.matches(revision)) {
            return new Outcome.Outdated();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var sealed = envelopes.seal(text, belongsTo(appointment));
        return notes.save(new SealedNote(appointment, adviser, sealed, now, revision + 1))
                ? new Outcome.Written(new Note(text, now, revision + 1))
                : new Outcome.Outdated();
    }

    static String belongsTo(AppointmentId appointment) {
        return "advice-note/" + appointment;
    }
}
