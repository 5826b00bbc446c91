package pl.krakow.centra.volunteering.opportunities;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityState;

/** An opportunity as the public, its organisation and the centre's staff see it. */
@Schema(name = "Opportunity")
public record OpportunityView(
        UUID id,
        @Schema(example = "reymonta") String centre,
        OpportunityState state,
        String title,
        String description,
        UUID organisationId,
        int seats,
        @Schema(example = "2026-12-01") LocalDate from,
        @Schema(example = "2026-12-20") LocalDate until,
        List<String> skills,
        String place,
        @Nullable OffsetDateTime publishedAt,
        @Nullable String closeReason,

        @Schema(description = "what the ETag shows and If-Match names", example = "1")
        long revision) {

    static OpportunityView of(Opportunity opportunity) {
        var details = opportunity.details();
        Instant publishedAt = opportunity.publishedAt();
        return new OpportunityView(
                opportunity.id().value(),
                opportunity.centre(),
                opportunity.state(),
                details.title(),
                details.description(),
                details.organisation().value(),
                details.seats(),
                details.from(),
                details.until(),
                List.copyOf(details.requirements().requiredSkills()),
                details.place() instanceof pl.krakow.centra.volunteering.opportunities.domain.Place.At at
                        ? at.words()
                        : "",
                publishedAt == null
                        ? null
                        : publishedAt.atZone(opportunity.zone()).toOffsetDateTime(),
                opportunity.closeReason(),
                opportunity.revision());
    }
}
