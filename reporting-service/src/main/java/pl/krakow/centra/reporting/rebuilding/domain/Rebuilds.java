package pl.krakow.centra.reporting.rebuilding.domain;

import java.util.List;
import java.util.Optional;

/** Every rebuild there ever was. */
public interface Rebuilds {

    /** @return false when there is one of that generation */
    boolean add(Rebuild rebuild);

    /** Newest first. */
    List<Rebuild> all();

    Optional<Rebuild> find(int generation);

    /** The one that is neither switched nor discarded. */
    Optional<Rebuild> running();

    /**
     * Saves a step.
     *
     * @param rebuild under the revision it was read with
     * @return as it is stored then; nothing when somebody else has saved one since
     */
    Optional<Rebuild> save(Rebuild rebuild);
}
