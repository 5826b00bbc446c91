package pl.krakow.centra.volunteering.placements.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;

/** Every seat sheet. */
public interface SeatSheets {

    Optional<SeatSheet> of(OpportunityId opportunity);

    /** Those there are of these, in no order. */
    List<SeatSheet> of(Collection<OpportunityId> opportunities);

    /** Those there are of these whose last day isn't before the given one, in no order. */
    List<SeatSheet> of(Collection<OpportunityId> opportunities, LocalDate lastsUntil);

    /** Those whose last day isn't before the given one. */
    List<SeatSheet> of(OrganisationId organisation, LocalDate lastsUntil);

    /** Those whose last day isn't before the given one. */
    List<SeatSheet> at(String centre, LocalDate lastsUntil);

    /**
     * Those whose last day isn't before the given one and on which somebody stands so, in an order that stays the same.
     *
     * @param state anybody at all when null
     * @param from the first of them; from the beginning when null
     */
    List<SeatSheet> at(
            String centre,
            LocalDate lastsUntil,
            @Nullable PlacementState state,
            @Nullable OpportunityId from,
            int most);

    /**
     * Writes a sheet with its news.
     *
     * @return false when somebody else saved first; then nothing was written
     */
    boolean save(SeatSheet sheet);

    /** Sheets that time has something to do on by then, the longest due first. */
    List<OpportunityId> due(Instant by, int most);
}
