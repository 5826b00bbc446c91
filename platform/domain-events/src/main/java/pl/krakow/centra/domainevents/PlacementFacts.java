package pl.krakow.centra.domainevents;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A placement as others may know it.
 *
 * @param postId the shift, or the opportunity itself for a long-term role
 * @param organisationId the beneficiary the volunteer helps
 * @param volunteerId names one person across placements, and leads to nobody outside the service that gave it
 * @param firstDay the first local day of service, as it is planned or was
 * @param lastDay the last one, included
 * @param start of the shift; nothing for a role
 */
public record PlacementFacts(
        UUID placementId,
        UUID opportunityId,
        UUID postId,
        String centre,
        UUID organisationId,
        UUID volunteerId,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable OffsetDateTime start,
        @Nullable OffsetDateTime end) {}
