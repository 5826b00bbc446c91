package pl.krakow.centra.events.mentoring.mongo;

import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedStoreMentoringTest extends StoredMentoringContract {

    private final MongoOperations mongo = EmbeddedServers.mongo();

    @Override
    MongoOperations mongo() {
        return mongo;
    }
}
