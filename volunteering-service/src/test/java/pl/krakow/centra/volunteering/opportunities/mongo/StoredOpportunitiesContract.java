package pl.krakow.centra.volunteering.opportunities.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.FOUNDATION;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.MONDAY;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.NOW;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.closed;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.published;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.domainevents.OpportunityClosed;
import pl.krakow.centra.domainevents.OpportunityPublished;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.outbox.PendingEvent;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.volunteering.opportunities.domain.Commitment;
import pl.krakow.centra.volunteering.opportunities.domain.Decision;
import pl.krakow.centra.volunteering.opportunities.domain.LongTerm;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities.Selection;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunitiesContract;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityState;
import pl.krakow.centra.volunteering.opportunities.domain.Place;
import pl.krakow.centra.volunteering.opportunities.domain.Requirements;

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

    /** Of what was stored before there were shifts: so many people from one day to another. */
    @Test
    void readsWhatWasStoredInTheFirstShapeAsARoleAndStoresItsNextStepInTodays() {
        var id = new OpportunityId(UUID.randomUUID());
        mongo().insert(
                        firstShape(id)
                                .append("skills", List.of("obsługa kasy", "uśmiech"))
                                .append("place", "Park Jordana"),
                        OpportunityDocument.COLLECTION);

        var read = opportunities().find("reymonta", id).orElseThrow();

        assertThat(read.details().longTerm()).isEqualTo(new LongTerm(MONDAY, MONDAY.plusDays(3), 8, null, List.of()));
        assertThat(read.details().commitment()).isEqualTo(Commitment.LONG_TERM);
        assertThat(read.details().place()).isEqualTo(new Place.At("Park Jordana", null, null));
        assertThat(read.details().description()).contains("Rozstawianie", "obsługa kasy, uśmiech");
        assertThat(read.details().requirements()).isEqualTo(Requirements.NONE);
        assertThat(read.changedAt()).isEqualTo(NOW);
        assertThat(read.isCalledOff()).isFalse();
        assertThat(opportunities().announced(MONDAY)).containsEntry(id, 2L);
        assertThat(opportunities().list(new Selection(null, OpportunityState.PUBLISHED, null, MONDAY, null), null, 10))
                .extracting(Opportunity::id)
                .contains(id);

        assertThat(opportunities().save(closed(read))).isTrue();
        var after = opportunities().find(id).orElseThrow();
        assertThat(after.state()).isEqualTo(OpportunityState.CLOSED);
        assertThat(after.details()).isEqualTo(read.details());
        assertThat(document(after).details()).isNotNull();
    }

    @Test
    void readsWhatWasStoredBeforeThereWereReviews() {
        var submission = submission();
        opportunities().add(submission);
        mongo().updateFirst(
                        Query.query(Criteria.where("_id").is(submission.id().value())),
                        new Update().unset("calledOff").unset("changedAt").unset("remark"),
                        OpportunityDocument.COLLECTION);

        assertThat(opportunities().find(submission.id())).contains(submission);
    }

    private static Document firstShape(OpportunityId id) {
        return new Document("_id", id.value())
                .append("_class", "opportunity")
                .append("centre", "reymonta")
                .append("zone", "Europe/Warsaw")
                .append("title", "Festyn")
                .append("description", "Rozstawianie stolików")
                .append("organisation", FOUNDATION.value())
                .append("seats", 8)
                .append("from", MONDAY.toString())
                .append("until", MONDAY.plusDays(3).toString())
                .append("state", "PUBLISHED")
                .append("submittedBy", "representative")
                .append("submittedAt", NOW)
                .append("publishedAt", NOW)
                .append("revision", 2L)
                .append("outbox", List.of());
    }

    private OpportunityDocument document(Opportunity opportunity) {
        return Optional.ofNullable(mongo().findById(opportunity.id().value(), OpportunityDocument.class))
                .orElseThrow();
    }
}
