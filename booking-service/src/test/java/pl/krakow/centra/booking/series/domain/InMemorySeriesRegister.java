package pl.krakow.centra.booking.series.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.domain.Forgetting;
import pl.krakow.centra.booking.reservation.domain.SeriesId;

/** Series in a map, under the same contract as in a store. */
public final class InMemorySeriesRegister implements SeriesRegister {

    private final Map<SeriesId, Series> saved = new ConcurrentHashMap<>();

    @Override
    public Optional<Series> find(SeriesId id) {
        return Optional.ofNullable(saved.get(id));
    }

    @Override
    public Optional<Series> save(Series series) {
        var written = new AtomicReference<@Nullable Series>();
        saved.compute(series.id(), (_, current) -> {
            if (!isUnchanged(current, series)) {
                return current;
            }
            var next = series.savedAs(series.version() == null ? 0 : series.version() + 1);
            written.set(next);
            return next;
        });
        return Optional.ofNullable(written.get());
    }

    @Override
    public boolean remove(Series series) {
        var removed = new AtomicBoolean();
        saved.computeIfPresent(series.id(), (_, current) -> {
            removed.set(isUnchanged(current, series));
            return isUnchanged(current, series) ? null : current;
        });
        return removed.get();
    }

    private static boolean isUnchanged(@Nullable Series current, Series series) {
        return current == null
                ? series.version() == null
                : current.version() != null && current.version().equals(series.version());
    }

    @Override
    public List<Series> ofCentre(
            String centre,
            @Nullable Set<BeneficiaryId> beneficiaries,
            @Nullable String madeBy,
            @Nullable Position after,
            int most) {
        return saved.values().stream()
                .filter(series -> series.centre().equals(centre))
                .filter(series -> beneficiaries == null || beneficiaries.contains(series.beneficiary()))
                .filter(series -> madeBy == null || series.madeBy().equals(madeBy))
                .sorted(Comparator.comparing(Series::madeAt)
                        .reversed()
                        .thenComparing(series -> series.id().value()))
                .filter(series -> after == null
                        || series.madeAt().isBefore(after.madeAt())
                        || series.madeAt().equals(after.madeAt())
                                && series.id().value().compareTo(after.id()) > 0)
                .limit(most)
                .toList();
    }

    @Override
    public List<Series> concerning(Set<BeneficiaryId> beneficiaries, String madeBy) {
        return saved.values().stream()
                .filter(series -> beneficiaries.contains(series.beneficiary())
                        || series.madeBy().equals(madeBy))
                .toList();
    }

    @Override
    public List<Series> remembering(Forgetting what, LocalDate before, int most) {
        return saved.values().stream()
                .filter(series -> series.lastDate().isBefore(before) && series.remembers(what))
                .limit(most)
                .toList();
    }

    @Override
    public List<Series> overdue(Instant by, int most) {
        return saved.values().stream()
                .filter(series -> series.act() != null && !series.act().due().isAfter(by))
                .limit(most)
                .toList();
    }

    /** Everything that is there. */
    public List<Series> all() {
        return List.copyOf(saved.values());
    }
}
