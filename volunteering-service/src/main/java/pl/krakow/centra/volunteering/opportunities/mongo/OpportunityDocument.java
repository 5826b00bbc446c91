package pl.krakow.centra.volunteering.opportunities.mongo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import pl.krakow.centra.kit.outbox.PendingEvent;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityState;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;

/**
 * An opportunity as stored, with the news that waits to be sent.
 *
 * @param from first and last local day, as text that sorts by time
 * @param calledOff and {@code changedAt}: not in what was stored before there were reviews
 */
@Document(OpportunityDocument.COLLECTION)
@TypeAlias("opportunity")
record OpportunityDocument(
        @Id UUID id,
        String centre,
        String zone,
        UUID organisation,
        String from,
        String until,
        DetailsDocument details,
        String state,
        String submittedBy,
        Instant submittedAt,
        @Nullable Instant publishedAt,
        @Nullable String remark,
        @Nullable String closeReason,
        @Nullable Boolean calledOff,
        @Nullable Instant changedAt,
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
                details.organisation().value(),
                details.from().toString(),
                details.until().toString(),
                DetailsDocument.of(details),
                opportunity.state().name(),
                opportunity.submittedBy(),
                opportunity.submittedAt(),
                opportunity.publishedAt(),
                opportunity.remark(),
                opportunity.closeReason(),
                opportunity.isCalledOff(),
                opportunity.changedAt(),
                opportunity.revision(),
                List.of(),
                null);
    }

    Opportunity toOpportunity() {
        return new Opportunity(
                new OpportunityId(id),
                centre,
                ZoneId.of(zone),
                details.toDetails(new OrganisationId(organisation)),
                OpportunityState.valueOf(state),
                submittedBy,
                submittedAt,
                publishedAt,
                remark,
                closeReason,
                Boolean.TRUE.equals(calledOff),
                changedAt == null ? lastKnownStep() : changedAt,
                revision);
    }

    private Instant lastKnownStep() {
        return publishedAt == null ? submittedAt : publishedAt;
    }
}
