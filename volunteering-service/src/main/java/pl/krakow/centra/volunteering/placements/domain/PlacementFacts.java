package pl.krakow.centra.volunteering.placements.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.opportunities.domain.PostId;
import pl.krakow.centra.volunteering.opportunities.domain.Shift;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * What others of this service read of a placement: who is placed where, when and how it stands.
 *
 * @param zone the centre's, in which days are reckoned
 * @param firstDay the first local day of service: of the shift, or the day a long-term role begins for this volunteer
 * @param lastDay the last local day of service, included; the day it ended once it has ended early
 * @param shift nothing for a long-term role
 * @param presences what was noted at check-in, in order
 */
public record PlacementFacts(
        PlacementId placement,
        PostId post,
        OrganisationId organisation,
        String centre,
        ZoneId zone,
        VolunteerId volunteer,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable Shift shift,
        List<Presence> presences,
        PlacementState state) {

    public PlacementFacts {
        presences = List.copyOf(presences);
    }
}
