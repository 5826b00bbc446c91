package pl.krakow.centra.booking.fairness.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.fairness.domain.Lifts;
import pl.krakow.centra.booking.fairness.domain.Sanction;

/** Lifted sanctions in MongoDB. The sanction's own id is the key, so that it is lifted once. */
final class MongoLifts implements Lifts {

    private final MongoOperations mongo;

    MongoLifts(MongoOperations mongo) {
        this.mongo = mongo;
        // What was lifted at a centre, of some beneficiaries or of everybody.
        mongo.indexOps(LiftDocument.class)
                .createIndex(new Index()
                        .named("centreBeneficiary")
                        .on("centre", Sort.Direction.ASC)
                        .on("beneficiary", Sort.Direction.ASC));
    }

    @Override
    public boolean add(Sanction lifted) {
        try {
            mongo.insert(LiftDocument.of(lifted));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public List<Sanction> of(String centre, Collection<BeneficiaryId> beneficiaries) {
        return find(where("centre")
                .is(centre)
                .and("beneficiary")
                .in(beneficiaries.stream().map(BeneficiaryId::value).toList()));
    }

    @Override
    public List<Sanction> at(String centre) {
        return find(where("centre").is(centre));
    }

    private List<Sanction> find(Criteria wanted) {
        return mongo.find(query(wanted).with(Sort.by("at", "_id")), LiftDocument.class).stream()
                .map(LiftDocument::toSanction)
                .toList();
    }
}
