package pl.krakow.centra.booking.races;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import lombok.RequiredArgsConstructor;

import pl.krakow.centra.booking.fairness.domain.Ledger;
import pl.krakow.centra.booking.fairness.domain.Ledgers;

/** Ledgers at which everybody stops for the others who has read one, and that remember which of them were written. */
@RequiredArgsConstructor
final class WatchedLedgers<K, A> implements Ledgers<K, A> {

    private final Ledgers<K, A> ledgers;
    private final Lockstep lockstep;
    private final boolean guarded;
    private final Set<K> written = ConcurrentHashMap.newKeySet();

    @Override
    public Optional<Ledger<K, A>> find(K key) {
        var found = ledgers.find(key);
        lockstep.pause();
        return found;
    }

    @Override
    public List<Ledger<K, A>> find(Collection<K> keys) {
        return ledgers.find(keys);
    }

    @Override
    public boolean save(Ledger<K, A> ledger) {
        written.add(ledger.key());
        return guarded ? ledgers.save(ledger) : overwrite(ledger);
    }

    private boolean overwrite(Ledger<K, A> ledger) {
        boolean saved;
        do {
            var stored = ledgers.find(ledger.key()).map(Ledger::version).orElse(null);
            saved = ledgers.save(
                    new Ledger<>(ledger.key(), stored, ledger.claims(), ledger.countedAt(), ledger.countedFor()));
        } while (!saved);
        return true;
    }

    @Override
    public List<K> overdue(Instant now, int limit) {
        return ledgers.overdue(now, limit);
    }

    @Override
    public List<K> withClaimsOf(UUID booking) {
        return ledgers.withClaimsOf(booking);
    }

    /** Those written since this was asked last. */
    List<Ledger<K, A>> written() {
        var keys = List.copyOf(written);
        written.removeAll(keys);
        return ledgers.find(keys);
    }
}
