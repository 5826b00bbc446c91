package pl.krakow.centra.booking.fairness.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.booking.fairness.domain.FairUse;
import pl.krakow.centra.booking.fairness.domain.FairUses;
import pl.krakow.centra.booking.rooms.mongo.ShortMemory;

/** The rules in MongoDB, remembered for a few seconds. */
final class MongoFairUses implements FairUses {

    private final MongoOperations mongo;
    private final ShortMemory<String, FairUse> memory;

    MongoFairUses(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.memory = new ShortMemory<>(clock, this::current);
    }

    @Override
    public FairUse of(String scope) {
        return memory.get(scope);
    }

    @Override
    public FairUse current(String scope) {
        var document = mongo.findById(scope, FairUseDocument.class);
        return document == null ? FairUse.none(scope) : document.toFairUse();
    }

    @Override
    public boolean save(FairUse changed) {
        boolean saved = changed.revision() == 1 ? insert(changed) : replace(changed);
        memory.forget(changed.scope());
        return saved;
    }

    private boolean insert(FairUse changed) {
        try {
            mongo.insert(FairUseDocument.of(changed));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean replace(FairUse changed) {
        var before = where("_id").is(changed.scope()).and("revision").is(changed.revision() - 1);
        return mongo.replace(query(before), FairUseDocument.of(changed), FairUseDocument.COLLECTION)
                        .getMatchedCount()
                == 1;
    }
}
