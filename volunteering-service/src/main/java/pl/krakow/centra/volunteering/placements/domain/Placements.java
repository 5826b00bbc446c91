package pl.krakow.centra.volunteering.placements.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** Every placement as it stands now, for who needs to read them. */
public interface Placements {

    Optional<PlacementFacts> find(PlacementId id);

    /** A volunteer's, by first day. */
    List<PlacementFacts> of(VolunteerId volunteer);

    /** A volunteer's of opportunities that last until then or longer, by first day. */
    List<PlacementFacts> of(VolunteerId volunteer, LocalDate lastsUntil);

    /** An opportunity's, in the order they came. */
    List<PlacementFacts> of(OpportunityId opportunity);

    /** Those of an organisation's opportunities that have a day in the period, by first day. */
    List<PlacementFacts> of(OrganisationId organisation, LocalDate from, LocalDate to);

    /** Those a centre looks after that have a day in the period, by first day. */
    List<PlacementFacts> at(String centre, LocalDate from, LocalDate to);
}
