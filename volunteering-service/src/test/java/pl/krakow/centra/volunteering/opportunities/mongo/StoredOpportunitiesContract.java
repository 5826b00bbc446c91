package pl.krakow.centra.volunteering.opportunities.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.NOW;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.closed;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.published;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.domainevents.OpportunityClosed;
import pl.krakow.centra.domainevents.OpportunityPublished;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.outbox.PendingEvent;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.volunteering.opportunities.domain.Decision;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunitiesContract;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;

/** The contract of the port on a store, and what a document carries to be sent. */
abstract class StoredOpportunitiesContract extends OpportunitiesContract {

    private final List<Object> woken = new ArrayList<>();

    /** An empty database, the same one throughout a test. */
    abstract MongoOperations mongo();

    @Override
    protected Opportunities opportunities() {
        return new MongoOpportunities(mongo(), new PendingEvents(new UuidIds()), (collection, id) -> woken.add(id));
    }

    @Test
    void leavesTheNewsInTheDocumentWithTheStep() {
        Opportunity submission = submission();
        opportunities().add(submission);
        assertThat(document(submission).outboxSince()).isNull();

        Decision.Decided publish = published(submission);
        opportunities().save(publish);
        opportunities().save(closed(publish.opportunity()));

        String id = submission.id().toString();
        assertThat(document(submission).outbox())
                .extracting(PendingEvent::type, PendingEvent::version, PendingEvent::subject, PendingEvent::time)
                .containsExactly(
                        tuple(OpportunityPublished.TYPE, 2L, id, NOW), tuple(OpportunityClosed.TYPE, 3L, id, NOW));
        assertThat(document(submission).outboxSince()).isEqualTo(NOW);
        assertThat(woken)
                .containsExactly(submission.id().value(), submission.id().value());
    }

    @Test
    void leavesNothingOfAStepThatWasNotSavedOrThatNobodyLearnsOf() {
        Opportunity submission = submission();
        opportunities().add(submission);
        opportunities().save(closed(submission));
        opportunities().save(published(submission));

        assertThat(document(submission).outbox()).isEmpty();
        assertThat(woken).isEmpty();
    }

    private OpportunityDocument document(Opportunity opportunity) {
        return Optional.ofNullable(mongo().findById(opportunity.id().value(), OpportunityDocument.class))
                .orElseThrow();
    }
}
