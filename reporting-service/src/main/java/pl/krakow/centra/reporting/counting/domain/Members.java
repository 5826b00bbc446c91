package pl.krakow.centra.reporting.counting.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The dictionary between whoever counts once (a beneficiary, a participant, a working group) and the small numbers that stand
 * for them in sets.
 *
 * <p>An entry is made once and never changes; two processes that meet the same id at the same instant agree on
 * one ordinal, and no ordinal ever stands for two ids. Numbers may be left out.
 */
public interface Members {

    /** The ordinal of an id, 0 or greater; assigned now if it has none. */
    int ordinalOf(UUID id);

    /** The same for several. */
    default Map<UUID, Integer> ordinalsOf(Collection<UUID> ids) {
        var ordinals = new HashMap<UUID, Integer>();
        ids.forEach(id -> ordinals.put(id, ordinalOf(id)));
        return ordinals;
    }

    /** The ordinal of an id; nothing when it has none, and none is assigned. */
    Optional<Integer> known(UUID id);

    /** What the ordinals stand for; one that was never assigned has no entry. */
    Map<Integer, UUID> ids(Collection<Integer> ordinals);
}
