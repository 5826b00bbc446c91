package pl.krakow.centra.booking.seasons.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.domain.Forgetting;

/** The wishes of every season. */
public interface Wishes {

    Optional<Wish> find(SeasonId season, WishId id);

    /** Those that were not withdrawn, by id, in one query. */
    List<Wish> of(SeasonId season);

    /**
     * Those of a season that were not withdrawn, by id, from the given one on.
     *
     * @param beneficiaries only theirs; of everybody when none are given
     */
    List<Wish> of(
            SeasonId season, @Nullable Collection<BeneficiaryId> beneficiaries, @Nullable WishId after, int limit);

    /** @return false when there is one with that id already; then nothing was written */
    boolean add(Wish wish);

    /** @return false when someone else saved it since the revision before; then nothing was written */
    boolean save(Wish wish);

    /** Those of every season for one of these beneficiaries or made by that person, withdrawn ones too. */
    List<Wish> concerning(Collection<BeneficiaryId> beneficiaries, String madeBy);

    /** Those of these seasons, withdrawn ones too, of which there is something to forget, at most so many. */
    List<Wish> remembering(Forgetting what, Collection<SeasonId> seasons, int most);

    /** How many there are, withdrawn ones left out. */
    int count(SeasonId season);
}
