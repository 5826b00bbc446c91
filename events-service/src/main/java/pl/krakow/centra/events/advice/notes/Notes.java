package pl.krakow.centra.events.advice.notes;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import pl.krakow.centra.events.advice.domain.AppointmentId;

/** Every version of every note, sealed. */
public interface Notes {

    /** The version that holds. */
    Optional<SealedNote> newest(NoteId note);

    /** Newest first. */
    List<SealedNote> versions(NoteId note);

    /** False when there is that version already: somebody else wrote first, and nothing was written. */
    boolean add(SealedNote version);

    /** Those whose data key isn't wrapped by that master key, at most so many. */
    List<SealedNote> notUnder(String keyId, int most);

    /** Keeps the same text under another master key; false when it isn't there any more under the one it had. */
    boolean rewrap(SealedNote version, Sealed sealed);

    /** The master keys without which some version can't be read. */
    Set<String> keysInUse();

    /** How many are under that master key. */
    long under(String keyId);

    /** Which of these have a note, whosever. */
    Set<AppointmentId> existing(Collection<AppointmentId> appointments);

    /** With all its versions; false when there was none. */
    boolean remove(NoteId note);

    /** Everybody's about that talk. */
    void remove(AppointmentId appointment);
}
