package pl.krakow.centra.booking.seasons.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.domain.Forgetting;

/** Wishes in a map. */
public final class InMemoryWishes implements Wishes {

    private final Map<WishId, Wish> all = new TreeMap<>();

    @Override
    public synchronized Optional<Wish> find(SeasonId season, WishId id) {
        return Optional.ofNullable(all.get(id)).filter(wish -> wish.season().equals(season));
    }

    @Override
    public synchronized List<Wish> of(SeasonId season) {
        return all.values().stream()
                .filter(wish -> wish.season().equals(season) && !wish.withdrawn())
                .toList();
    }

    @Override
    public List<Wish> of(
            SeasonId season, @Nullable Collection<BeneficiaryId> beneficiaries, @Nullable WishId after, int limit) {
        return of(season).stream()
                .filter(wish -> beneficiaries == null || beneficiaries.contains(wish.beneficiary()))
                .filter(wish -> after == null || wish.id().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean add(Wish wish) {
        return all.putIfAbsent(wish.id(), wish) == null;
    }

    @Override
    public synchronized boolean save(Wish wish) {
        var stored = all.get(wish.id());
        if (stored == null || stored.revision() != wish.revision() - 1) {
            return false;
        }
        all.put(wish.id(), wish);
        return true;
    }

    @Override
    public synchronized List<Wish> concerning(Collection<BeneficiaryId> beneficiaries, String madeBy) {
        return all.values().stream()
                .filter(wish -> beneficiaries.contains(wish.beneficiary())
                        || wish.madeBy().equals(madeBy))
                .toList();
    }

    @Override
    public synchronized List<Wish> remembering(Forgetting what, Collection<SeasonId> seasons, int most) {
        return all.values().stream()
                .filter(wish -> seasons.contains(wish.season()) && wish.remembers(what))
                .limit(most)
                .toList();
    }

    @Override
    public int count(SeasonId season) {
        return of(season).size();
    }
}
