package pl.krakow.centra.booking.fairness.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Every ledger of one kind.
 *
 * <p>{@link #save} is the guard against promising something twice: of all who loaded the same version exactly one saves.
 */
public interface Ledgers<K, A> {

    Optional<Ledger<K, A>> find(K key);

    /** Those of the keys that exist, in one query. */
    List<Ledger<K, A>> find(Collection<K> keys);

    /** @return false when someone else saved it since it was loaded; then nothing was written */
    boolean save(Ledger<K, A> ledger);

    /** Keys of ledgers in which some act is past its deadline, the longest overdue first. */
    List<K> overdue(Instant now, int limit);

    /** Keys of ledgers in which a booking has a claim. */
    List<K> withClaimsOf(UUID booking);
}
