package pl.krakow.centra.volunteering.volunteers.mongo;

import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedStoreVolunteersTest extends StoredVolunteersContract {

    private final MongoOperations mongo = EmbeddedServers.mongo();

    @Override
    MongoOperations mongo() {
        return mongo;
    }
}
