package pl.krakow.centra.booking.sample.http;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.web.bind.annotation.RestController;

/** Breaks the rule that controllers don't touch the store. */
@RestController
public final class RoomsControllerOnTheStore {
    private final MongoOperations mongo;

    RoomsControllerOnTheStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    long rooms() {
        return mongo.estimatedCount("rooms");
    }
}
