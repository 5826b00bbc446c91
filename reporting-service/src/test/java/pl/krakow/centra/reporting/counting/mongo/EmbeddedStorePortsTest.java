package pl.krakow.centra.reporting.counting.mongo;

import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedStorePortsTest extends StoredPortsContract {

    private final MongoOperations mongo = EmbeddedServers.mongo();

    @Override
    MongoOperations mongo() {
        return mongo;
    }
}
