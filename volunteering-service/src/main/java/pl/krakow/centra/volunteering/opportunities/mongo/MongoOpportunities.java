package pl.krakow.centra.volunteering.opportunities.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.kit.outbox.OutboxCollection;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.kit.outbox.StepsWithNews;
import pl.krakow.centra.volunteering.opportunities.domain.Decision;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityState;
import pl.krakow.centra.volunteering.opportunities.domain.SubmissionPolicy;
import pl.krakow.centra.volunteering.opportunities.kafka.OpportunityContract;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;

/** One document per opportunity. A step is one conditional update that also leaves its news in the document. */
final class MongoOpportunities implements Opportunities {

    private final MongoOperations mongo;
    private final StepsWithNews steps;

    MongoOpportunities(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
        this.mongo = mongo;
        this.steps = new StepsWithNews(mongo, pendingEvents, relay);
        // A centre's list, and the whole city's, in the order of time.
        mongo.indexOps(OpportunityDocument.class)
                .createIndex(new Index()
                        .named("centre_state_from")
                        .on("centre", Sort.Direction.ASC)
                        .on("state", Sort.Direction.ASC)
                        .on("from", Sort.Direction.ASC));
        mongo.indexOps(OpportunityDocument.class)
                .createIndex(new Index()
                        .named("state_from")
                        .on("state", Sort.Direction.ASC)
                        .on("from", Sort.Direction.ASC));
        // What was announced last, for feeds.
        mongo.indexOps(OpportunityDocument.class)
                .createIndex(new Index()
                        .named("state_publishedAt")
                        .on("state", Sort.Direction.ASC)
                        .on("publishedAt", Sort.Direction.DESC));
        // What somebody submitted.
        mongo.indexOps(OpportunityDocument.class)
                .createIndex(new Index().named("submittedBy").on("submittedBy", Sort.Direction.ASC));
        // An organisation's.
        mongo.indexOps(OpportunityDocument.class)
                .createIndex(new Index().named("organisation").on("organisation", Sort.Direction.ASC));
    }

    @Override
    public Optional<Opportunity> find(String centre, OpportunityId id) {
        return read(query(where("_id").is(id.value()).and("centre").is(centre))).stream()
                .findFirst();
    }

    @Override
    public Optional<Opportunity> find(OpportunityId id) {
        return read(query(where("_id").is(id.value()))).stream().findFirst();
    }

    @Override
    public boolean add(Opportunity submission) {
        try {
            mongo.insert(OpportunityDocument.of(submission));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean save(Decision.Decided step) {
        var opportunity = step.opportunity();
        var changes = new Update()
                .set("state", opportunity.state().name())
                .set("from", opportunity.details().from().toString())
                .set("until", opportunity.details().until().toString())
                .set("details", DetailsDocument.of(opportunity.details()))
                .set("calledOff", opportunity.isCalledOff())
                .set("changedAt", opportunity.changedAt());
        StepsWithNews.put(changes, "publishedAt", opportunity.publishedAt());
        StepsWithNews.put(changes, "remark", opportunity.remark());
        StepsWithNews.put(changes, "closeReason", opportunity.closeReason());
        return steps.save(
                OpportunityDocument.class,
                opportunity.id().value(),
                opportunity.revision(),
                changes,
                step.news().map(OpportunityContract::of).stream().toList(),
                step.at());
    }

    @Override
    public List<Opportunity> list(Selection selection, @Nullable Position after, int limit) {
        var criteria = where("state").is(selection.state().name());
        if (selection.centre() != null) {
            criteria = criteria.and("centre").is(selection.centre());
        }
        if (selection.organisation() != null) {
            criteria = criteria.and("organisation").is(selection.organisation().value());
        }
        // None is longer than that, so the index need not be read from its beginning.
        var begins = criteria.and("from")
                .gte(selection.from().minus(SubmissionPolicy.LONGEST).toString());
        if (selection.to() != null) {
            begins = begins.lte(selection.to().toString());
        }
        criteria = begins.and("until").gte(selection.from().toString());
        var wanted = after == null ? criteria : new Criteria().andOperator(criteria, laterThan(after));
        return read(query(wanted).with(Sort.by("from", "_id")).limit(limit));
    }

    @Override
    public Map<OpportunityId, Long> announced(LocalDate on) {
        var wanted = query(where("state")
                .is(OpportunityState.PUBLISHED.name())
                .and("until")
                .gte(on.toString()));
        wanted.fields().include("revision");
        var standing = new HashMap<OpportunityId, Long>();
        mongo.executeQuery(
                wanted,
                OpportunityDocument.COLLECTION,
                found -> standing.put(
                        new OpportunityId(found.get("_id", UUID.class)),
                        found.get("revision", Number.class).longValue()));
        return standing;
    }

    @Override
    public List<Opportunity> latest(@Nullable String centre, LocalDate on, int limit) {
        var wanted = where("state").is(OpportunityState.PUBLISHED.name());
        if (centre != null) {
            wanted = wanted.and("centre").is(centre);
        }
        return read(query(wanted.and("until").gte(on.toString()))
                .with(Sort.by(Sort.Direction.DESC, "publishedAt", "_id"))
                .limit(limit));
    }

    @Override
    public List<Opportunity> concerning(
            String account,
            Collection<OrganisationId> organisations,
            @Nullable OpportunityState state,
            @Nullable Submitted before,
            int limit) {
        var all = new ArrayList<Criteria>();
        all.add(new Criteria()
                .orOperator(
                        where("submittedBy").is(account),
                        where("organisation")
                                .in(organisations.stream()
                                        .map(OrganisationId::value)
                                        .toList())));
        if (state != null) {
            all.add(where("state").is(state.name()));
        }
        if (before != null) {
            all.add(new Criteria()
                    .orOperator(
                            where("submittedAt").lt(before.at()),
                            where("submittedAt").is(before.at()).and("_id").lt(before.id())));
        }
        return read(query(new Criteria().andOperator(all))
                .with(Sort.by(Sort.Direction.DESC, "submittedAt", "_id"))
                .limit(limit));
    }

    @Override
    public void replaceSubmitter(String account, String pseudonym) {
        mongo.updateMulti(
                query(where("submittedBy").is(account)),
                new Update().set("submittedBy", pseudonym),
                OpportunityDocument.class);
    }

    @Override
    public List<Opportunity> findAll(Collection<OpportunityId> ids) {
        var wanted = where("_id").in(ids.stream().map(OpportunityId::value).toList());
        return read(query(wanted));
    }

    /** Also what was stored in an older shape, see {@link FirstShape}. */
    private List<Opportunity> read(Query wanted) {
        var converter = mongo.getConverter();
        var found = new ArrayList<Opportunity>();
        mongo.executeQuery(
                wanted,
                OpportunityDocument.COLLECTION,
                stored -> found.add(converter
                        .read(OpportunityDocument.class, FirstShape.lifted(stored))
                        .toOpportunity()));
        return found;
    }

    private static Criteria laterThan(Position place) {
        String from = place.from().toString();
        return new Criteria()
                .orOperator(
                        where("from").gt(from),
                        where("from").is(from).and("_id").gt(place.id()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        Opportunities opportunities(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
            return new MongoOpportunities(mongo, pendingEvents, relay);
        }

        @Bean
        OutboxCollection opportunitiesOutbox() {
            return new OutboxCollection(OpportunityDocument.COLLECTION);
        }
    }
}
