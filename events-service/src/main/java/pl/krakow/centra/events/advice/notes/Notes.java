package pl.krakow.centra.events.advice.notes;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import pl.krakow.centra.events.advice.domain.AppointmentId;

/** Every note, sealed. */
public interface Notes {

    Optional<SealedNote> find(AppointmentId appointment);

    /** False when somebody else wrote first; then nothing was written. */
    boolean save(SealedNote note);

    /** Those whose data key isn't wrapped by that master key, at most so many. */
    List<SealedNote> notUnder(String keyId, int most);

    /** Keeps the same text under another master key; false when the note has changed since. */
    boolean rewrap(SealedNote note, Sealed sealed);

    /** The master keys without which some note can't be read. */
    Set<String> keysInUse();

    /** Which of these have a note. */
    Set<AppointmentId> existing(Collection<AppointmentId> appointments);

    void remove(AppointmentId appointment);
}
