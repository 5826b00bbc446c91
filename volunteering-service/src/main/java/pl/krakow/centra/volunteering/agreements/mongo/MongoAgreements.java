package pl.krakow.centra.volunteering.agreements.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.kit.outbox.StepsWithNews;
import pl.krakow.centra.volunteering.agreements.domain.Agreement;
import pl.krakow.centra.volunteering.agreements.domain.AgreementId;
import pl.krakow.centra.volunteering.agreements.domain.AgreementStep;
import pl.krakow.centra.volunteering.agreements.domain.Agreements;
import pl.krakow.centra.volunteering.agreements.kafka.AgreementContract;
import pl.krakow.centra.volunteering.agreements.mongo.AgreementDocument.VersionDocument;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** One document per agreement. Its id follows from whose it is, so that two who draw it up at once make one. */
final class MongoAgreements implements Agreements {

    private static final String LETTERS_DUE = "lettersDue";

    private final MongoOperations mongo;
    private final StepsWithNews steps;

    MongoAgreements(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
        this.mongo = mongo;
        this.steps = new StepsWithNews(mongo, pendingEvents, relay);
        var indexes = mongo.indexOps(AgreementDocument.class);
        // A volunteer's own.
        indexes.createIndex(new Index().named("volunteer").on("volunteer", Sort.Direction.ASC));
        // A centre's list.
        indexes.createIndex(
                new Index().named("centre").on("centre", Sort.Direction.ASC).on("_id", Sort.Direction.ASC));
        // What letters are to be written about; none most of the time.
        indexes.createIndex(new Index()
                .named(LETTERS_DUE)
                .on(LETTERS_DUE, Sort.Direction.ASC)
                .sparse());
        // What needn't be kept any longer.
        indexes.createIndex(
                new Index().named("erasedAt").on("erasedAt", Sort.Direction.ASC).sparse());
        // An organisation's list at a centre.
        indexes.createIndex(new Index()
                .named("organisation")
                .on("organisation", Sort.Direction.ASC)
                .on("_id", Sort.Direction.ASC));
    }

    @Override
    public boolean add(Agreement drawnUp) {
        return steps.add(
                drawnUp.id().value(),
                drawnUp.revision(),
                List.of(),
                drawnUp.latest().proposedAt(),
                outbox -> AgreementDocument.of(drawnUp, outbox));
    }

    @Override
    public boolean save(AgreementStep.Done step) {
        var agreement = step.agreement();
        var changes = new Update()
                .set(
                        "versions",
                        agreement.versions().stream().map(VersionDocument::of).toList())
                .set(LETTERS_DUE, true);
        StepsWithNews.put(changes, "erasedAt", agreement.erasedAt());
        return steps.save(
                AgreementDocument.class,
                agreement.id().value(),
                agreement.revision(),
                changes,
                step.news().stream().map(AgreementContract::of).toList(),
                step.at());
    }

    @Override
    public Optional<Agreement> find(AgreementId id) {
        return Optional.ofNullable(mongo.findById(id.value(), AgreementDocument.class))
                .map(AgreementDocument::toAgreement);
    }

    @Override
    public List<Agreement> findAll(Collection<AgreementId> ids) {
        return list(query(where("_id").in(ids.stream().map(AgreementId::value).toList())));
    }

    @Override
    public List<Agreement> of(VolunteerId volunteer) {
        return list(query(where("volunteer").is(volunteer.value())).with(Sort.by("_id")));
    }

    @Override
    public List<Agreement> at(
            String centre, @Nullable OrganisationId organisation, @Nullable AgreementId after, int most) {
        var wanted = where("centre").is(centre);
        if (organisation != null) {
            wanted = wanted.and("organisation").is(organisation.value());
        }
        if (after != null) {
            wanted = wanted.and("_id").gt(after.value());
        }
        return list(query(wanted).with(Sort.by("_id")).limit(most));
    }

    @Override
    public List<Agreement> untold(int most) {
        return list(query(where(LETTERS_DUE).is(true)).with(Sort.by("_id")).limit(most));
    }

    @Override
    public void told(AgreementId agreement, long revision) {
        mongo.updateFirst(
                query(where("_id").is(agreement.value()).and("revision").is(revision)),
                new Update().unset(LETTERS_DUE),
                AgreementDocument.class);
    }

    @Override
    public int forgetErasedBefore(Instant then, int most) {
        var old = list(query(where("erasedAt").lt(then)).with(Sort.by("_id")).limit(most)).stream()
                .map(agreement -> agreement.id().value())
                .toList();
        return old.isEmpty()
                ? 0
                : Math.toIntExact(mongo.remove(query(where("_id").in(old)), AgreementDocument.class)
                        .getDeletedCount());
    }

    private List<Agreement> list(Query wanted) {
        return mongo.find(wanted, AgreementDocument.class).stream()
                .map(AgreementDocument::toAgreement)
                .toList();
    }
}
