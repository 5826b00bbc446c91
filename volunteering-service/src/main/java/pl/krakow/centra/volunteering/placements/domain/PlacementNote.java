package pl.krakow.centra.volunteering.placements.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.opportunities.domain.PostId;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * What is written of a placement beside its seat. How it stands is on the seat sheet alone; a note without a place on a sheet is
 * of nothing that ever was, and is cleared away.
 *
 * @param by the account that asked or offered
 * @param message what was said with it
 * @param remark what the organisation or the centre said last: why not, why no longer
 */
public record PlacementNote(
        PlacementId id,
        PostId post,
        VolunteerId volunteer,
        OrganisationId organisation,
        String centre,
        String by,
        Instant at,
        @Nullable String message,
        @Nullable String remark) {}
