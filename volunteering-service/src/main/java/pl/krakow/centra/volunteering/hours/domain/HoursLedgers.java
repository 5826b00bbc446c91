package pl.krakow.centra.volunteering.hours.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.hours.domain.HoursLedger.Telling;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** The hours of every placement. */
public interface HoursLedgers {

    Optional<HoursLedger> find(PlacementId placement);

    /**
     * Saves a ledger and what is told of it in one write. False when somebody else changed it first; nothing was written then.
     */
    boolean save(Telling telling, Instant at);

    /** A volunteer's, by placement. */
    List<HoursLedger> of(VolunteerId volunteer);

    /** Those of a centre with entries that wait for the organisation, longest waiting first. */
    default List<HoursLedger> waiting(String centre, OrganisationId organisation, int most) {
        return waiting(centre, organisation, null, most);
    }

    /**
     * Those of a centre with entries that wait for their organisation, longest waiting first.
     *
     * @param organisation one; any when null
     * @param after the place in that order they come after; from the first when null
     */
    List<HoursLedger> waiting(String centre, @Nullable OrganisationId organisation, @Nullable Place after, int most);

    /** @param since when the entry was written that has waited longest */
    record Place(Instant since, PlacementId placement) {}

    /** Organisations of a centre entries of which wait for them. */
    Set<OrganisationId> waitedFor(String centre);

    /** Ledgers in which the organisation has said something since the volunteer was last written to, by placement. */
    List<Untold> untold(int most);

    /** The volunteer was written to about the first verdicts of a ledger, as it was at that revision. */
    void told(PlacementId placement, long revision, int verdicts);

    /** @param told how many of the verdicts the volunteer was written to about */
    record Untold(HoursLedger ledger, int told) {}

    /** A centre's whose days were valued by older rates than these. */
    List<HoursLedger> valuedBefore(String centre, long ratesRevision, int most);

    /** What was confirmed in a period. */
    List<Confirmed> confirmed(Selection selection);

    /** @param from the first day, {@code to} the last one; anything else that is null isn't asked for */
    record Selection(
            @Nullable String centre,
            @Nullable OrganisationId organisation,
            @Nullable VolunteerId volunteer,
            LocalDate from,
            LocalDate to) {}

    /** The confirmed days of one placement within a period; never none. */
    record Confirmed(
            PlacementId placement,
            String centre,
            OrganisationId organisation,
            VolunteerId volunteer,
            List<DayTotal> days) {}
}
