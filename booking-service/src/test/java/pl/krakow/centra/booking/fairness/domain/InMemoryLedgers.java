package pl.krakow.centra.booking.fairness.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Ledgers in a map, guarded like the stored ones. */
public final class InMemoryLedgers<K, A> implements Ledgers<K, A> {

    private final Map<K, Ledger<K, A>> ledgers = new ConcurrentHashMap<>();

    @Override
    public Optional<Ledger<K, A>> find(K key) {
        return Optional.ofNullable(ledgers.get(key));
    }

    @Override
    public List<Ledger<K, A>> find(Collection<K> keys) {
        return keys.stream().flatMap(key -> find(key).stream()).toList();
    }

    public Collection<Ledger<K, A>> all() {
        return List.copyOf(ledgers.values());
    }

    @Override
    public synchronized boolean save(Ledger<K, A> ledger) {
        var stored = ledgers.get(ledger.key());
        if (!Objects.equals(stored == null ? null : stored.version(), ledger.version())) {
            return false;
        }
        var version = ledger.version();
        ledgers.put(
                ledger.key(),
                new Ledger<>(
                        ledger.key(),
                        version == null ? 0 : version + 1,
                        ledger.claims(),
                        ledger.countedAt(),
                        ledger.countedFor()));
        return true;
    }

    @Override
    public List<K> overdue(Instant now, int limit) {
        return ledgers.values().stream()
                .filter(ledger -> ledger.claims().stream().anyMatch(claim -> claim.isOverdue(now)))
                .sorted(Comparator.comparing(ledger -> ledger.key().toString()))
                .limit(limit)
                .map(Ledger::key)
                .toList();
    }

    @Override
    public List<K> withClaimsOf(UUID booking) {
        return ledgers.values().stream()
                .filter(ledger -> ledger.claims().stream()
                        .anyMatch(claim -> claim.booking().equals(booking)))
                .map(Ledger::key)
                .toList();
    }
}
