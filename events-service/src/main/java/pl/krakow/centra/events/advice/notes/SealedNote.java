package pl.krakow.centra.events.advice.notes;

import java.time.Instant;

/**
 * One version of a note as it is kept. A version is never changed but for the key it is kept under.
 *
 * @param revision 1 for the first version, one more with each
 */
public record SealedNote(NoteId note, long revision, Sealed sealed, Instant written) {}
