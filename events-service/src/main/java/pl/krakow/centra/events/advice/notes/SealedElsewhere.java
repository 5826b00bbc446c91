package pl.krakow.centra.events.advice.notes;

import java.util.Set;

/** Other texts of this service that are sealed by {@link Envelopes} under the same keys, and go along when those change. */
public interface SealedElsewhere {

    /** The master keys without which some of them can't be read. */
    Set<String> keysInUse();

    /** How many are under that master key. */
    long under(String keyId);

    /**
     * Wraps the data keys of some of them with the newest master key, without reading any text.
     *
     * @param current the newest key's id
     * @return how many, at most so many; 0 when none is left under an old key
     */
    int rewrap(Envelopes envelopes, String current, int most);
}
