package pl.krakow.centra.volunteering.opportunities.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.kit.outbox.PendingEvent;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityDetails;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityState;
import pl.krakow.centra.volunteering.opportunities.domain.OrganisationId;

/** An opportunity as stored, with the news that waits to be sent. */
@Document(OpportunityDocument.COLLECTION)
@TypeAlias("opportunity")
record OpportunityDocument(
        @Id UUID id,
        String centre,
        String zone,
        String title,
        String description,
        UUID organisation,
        int seats,
        String from,
        String until,
        List<String> skills,
        String place,
        String state,
        String submittedBy,
        Instant submittedAt,
        @Nullable Instant publishedAt,
        @Nullable String closeReason,
        long revision,
        List<PendingEvent> outbox,
        @Nullable Instant outboxSince) {

    static final String COLLECTION = "opportunities";

    static OpportunityDocument of(Opportunity opportunity) {
        var details = opportunity.details();
        return new OpportunityDocument(
                opportunity.id().value(),
                opportunity.centre(),
                opportunity.zone().getId(),
                details.title(),
                details.description(),
                details.organisation().value(),
                details.seats(),
                details.from().toString(),
                details.until().toString(),
                details.skills(),
                details.place(),
                opportunity.state().name(),
                opportunity.submittedBy(),
                opportunity.submittedAt(),
                opportunity.publishedAt(),
                opportunity.closeReason(),
                opportunity.revision(),
                List.of(),
                null);
    }

    Opportunity toOpportunity() {
        return new Opportunity(
                new OpportunityId(id),
                centre,
                ZoneId.of(zone),
                new OpportunityDetails(
                        title,
                        description,
                        new OrganisationId(organisation),
                        seats,
                        LocalDate.parse(from),
                        LocalDate.parse(until),
                        skills,
                        place),
                OpportunityState.valueOf(state),
                submittedBy,
                submittedAt,
                publishedAt,
                closeReason,
                revision);
    }
}
