package pl.krakow.centra.events.mentoring.reflections;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import pl.krakow.centra.events.advice.notes.Sealed;
import pl.krakow.centra.events.mentoring.domain.MentorshipId;

/** Every reflection, sealed. */
public interface Reflections {

    Optional<SealedReflection> find(MentorshipId mentorship, UUID id);

    /** In the order they were written. */
    List<SealedReflection> of(MentorshipId mentorship);

    List<SealedReflection> by(String author);

    /** False when somebody else wrote first; then nothing was written. */
    boolean save(SealedReflection reflection);

    void remove(UUID id);

    /** Those whose data key isn't wrapped by that master key, at most so many. */
    List<SealedReflection> notUnder(String keyId, int most);

    /** Keeps the same text under another master key; false when it has changed since. */
    boolean rewrap(SealedReflection reflection, Sealed sealed);

    /** The master keys without which some reflection can't be read. */
    Set<String> keysInUse();

    /** How many are under that master key. */
    long under(String keyId);
}
