package pl.krakow.centra.volunteering.opportunities.mongo;

import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;

/** Opportunities in a store, for who measures with many. */
public final class StoredOpportunities {

    private StoredOpportunities() {}

    public static Opportunities in(MongoOperations mongo) {
        return new MongoOpportunities(mongo, new PendingEvents(new UuidIds()), (collection, id) -> {});
    }
}
