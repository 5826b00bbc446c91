package pl.krakow.centra.events.advice.mongo;

import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedStoreAdviserDaysTest extends StoredAdviserDaysContract {

    private final MongoOperations mongo = EmbeddedServers.mongo();

    @Override
    MongoOperations mongo() {
        return mongo;
    }
}
