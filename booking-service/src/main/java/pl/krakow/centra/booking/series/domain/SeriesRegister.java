package pl.krakow.centra.booking.series.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.reservation.domain.Forgetting;
import pl.krakow.centra.booking.reservation.domain.SeriesId;

/** Every series of every centre. */
public interface SeriesRegister {

    Optional<Series> find(SeriesId id);

    /**
     * Saves a series if nobody has saved it since it was loaded.
     *
     * @return the series as saved; nothing when somebody was quicker, and nothing was written
     */
    Optional<Series> save(Series series);

    /** Takes out a series that never came to be. False when somebody has saved it since it was loaded. */
    boolean remove(Series series);

    /**
     * The series of one centre, newest first; those of a beneficiary or made by one person, if given.
     *
     * @param beneficiaries every id the beneficiary goes by
     * @param after the series the page before ended with
     */
    List<Series> ofCentre(
            String centre,
            @Nullable Set<BeneficiaryId> beneficiaries,
            @Nullable String madeBy,
            @Nullable Position after,
            int most);

    /** Every series for one of these beneficiaries or made by that person, at all centres. */
    List<Series> concerning(Set<BeneficiaryId> beneficiaries, String madeBy);

    /** Series whose {@link Series#lastDate} was before then and of which there is something to forget, at most so many. */
    List<Series> remembering(Forgetting what, LocalDate before, int most);

    /** A place in the list. */
    record Position(Instant madeAt, UUID id) {}

    /** Series whose act whoever began it should have finished by then, longest overdue first. */
    List<Series> overdue(Instant by, int most);
}
