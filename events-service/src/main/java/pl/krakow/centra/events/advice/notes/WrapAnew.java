package pl.krakow.centra.events.advice.notes;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

/**
 * Wraps the data keys of everything that is sealed with the newest master key, a few hundred at a time, without reading any
 * text. Each is changed only while it is still under the key it was found with, so that any number of processes may be at
 * it, and what was interrupted goes on where it was. One that can't be opened keeps no other from its new key: it is passed
 * over, told of in the log, and goes on needing the key it is under.
 */
@Slf4j
@RequiredArgsConstructor
public final class WrapAnew {

    private static final int AT_ONCE = 200;

    private final Notes notes;
    private final List<SealedElsewhere> elsewhere;
    private final Envelopes envelopes;
    private final MasterKeys keys;

    /**
     * @param goOn asked before each few hundred
     * @return how many were wrapped
     */
    int wrap(BooleanSupplier goOn) {
        int wrapped = 0;
        for (int some = 1; some > 0 && goOn.getAsBoolean(); wrapped += some) {
            some = wrap(notes.notUnder(keys.current(), AT_ONCE));
        }
        for (var others : elsewhere) {
            for (int some = 1; some > 0 && goOn.getAsBoolean(); wrapped += some) {
                some = others.rewrap(envelopes, keys.current(), AT_ONCE);
            }
        }
        return wrapped;
    }

    private int wrap(List<SealedNote> old) {
        int wrapped = 0;
        for (var note : old) {
            var anew = envelopes.rewrapped(note.sealed(), KeepNotes.belongsTo(note));
            if (anew.isEmpty()) {
                log.error(
                        "Version {} of a note about appointment {} can't be opened with the keys there are",
                        note.revision(),
                        note.note().appointment());
            } else if (notes.rewrap(note, anew.get())) {
                wrapped++;
            }
        }
        return wrapped;
    }

    /** The newest master key's id. */
    String current() {
        return keys.current();
    }

    /** How many texts each master key is needed for. */
    SortedMap<String, Long> inUse() {
        var inUse = new TreeMap<String, Long>();
        Stream.concat(notes.keysInUse().stream(), elsewhere.stream().flatMap(each -> each.keysInUse().stream()))
                .distinct()
                .forEach(key -> inUse.put(
                        key,
                        notes.under(key)
                                + elsewhere.stream()
                                        .mapToLong(each -> each.under(key))
                                        .sum()));
        return inUse;
    }
}
