package pl.krakow.centra.reporting.exports.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The files that were ordered. */
public interface Exports {

    /** False when it is there already. */
    boolean add(Export export);

    Optional<Export> find(UUID id);

    /** Somebody's, the latest first. */
    List<Export> of(String subject, int limit);

    /** Puts {@code next} in the place of {@code known}; false when that isn't what is kept any more. */
    boolean replace(Export known, Export next);

    /** Those somebody may begin to write. */
    List<Export> free(Instant now, int limit);

    /** Those ordered before, whatever has become of them, but the ones that are expired already. */
    List<Export> orderedBefore(Instant time, int limit);
}
