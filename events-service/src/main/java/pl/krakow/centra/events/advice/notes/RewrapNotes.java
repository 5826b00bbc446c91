package pl.krakow.centra.events.advice.notes;

import java.util.List;

import lombok.extern.slf4j.Slf4j;

import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/**
 * Wraps the data keys of notes with the newest master key, a few hundred at a time, without reading any text. Once it has
 * said that nothing is left under an old key, that key may be taken out of the environment.
 */
@Slf4j
public final class RewrapNotes extends Sweep {

    private static final int AT_ONCE = 200;

    private final Notes notes;
    private final List<SealedElsewhere> elsewhere;
    private final Envelopes envelopes;
    private final MasterKeys keys;

    RewrapNotes(
            Notes notes,
            List<SealedElsewhere> elsewhere,
            Envelopes envelopes,
            MasterKeys keys,
            Leases leases,
            NotesSettings settings) {
        super(leases, "events-note-keys", settings.rewrapEvery());
        this.notes = notes;
        this.elsewhere = List.copyOf(elsewhere);
        this.envelopes = envelopes;
        this.keys = keys;
    }

    @Override
    protected void sweep() {
        int wrapped = 0;
        for (var old = notes.notUnder(keys.current(), AT_ONCE); !old.isEmpty() && mayGoOn(); ) {
            wrapped += wrap(old);
            old = notes.notUnder(keys.current(), AT_ONCE);
        }
        for (var others : elsewhere) {
            int some = others.rewrap(envelopes, keys.current(), AT_ONCE);
            while (some > 0 && mayGoOn()) {
                wrapped += some;
                some = others.rewrap(envelopes, keys.current(), AT_ONCE);
            }
        }
        if (wrapped > 0) {
            log.info("Wrapped the keys of {} notes with {}; in use are {}", wrapped, keys.current(), notes.keysInUse());
        }
    }

    private int wrap(List<SealedNote> old) {
        int wrapped = 0;
        for (var note : old) {
            if (notes.rewrap(note, envelopes.rewrap(note.sealed(), KeepNotes.belongsTo(note)))) {
                wrapped++;
            }
        }
        return wrapped;
    }
}
