package pl.krakow.centra.booking.seasons.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Every season of every centre. */
public interface Seasons {

    Optional<Season> find(String centre, SeasonId id);

    /** A centre's seasons, the latest first, from the given place on. */
    List<Season> of(String centre, boolean drafts, @Nullable SeasonId after, int limit);

    /** @return false when there is one with that id already; then nothing was written */
    boolean add(Season season);

    /**
     * Saves a season that was loaded with the given revision.
     *
     * @return false when someone else saved it since; then nothing was written
     */
    boolean save(Season season, long loaded);

    /** Those of which a proposal is being turned into bookings. */
    List<Season> publishing();

    /** Every season, of any centre and in any state, that ended before a date. */
    List<SeasonId> endedBefore(LocalDate date);

    /** Of the seasons that ended before a date those that still have reasons of adjustments. */
    List<Season> rememberingReasons(LocalDate date, int limit);

    /** The season of a centre published last of those that end before a date. */
    Optional<Season> publishedBefore(String centre, LocalDate date);
}
