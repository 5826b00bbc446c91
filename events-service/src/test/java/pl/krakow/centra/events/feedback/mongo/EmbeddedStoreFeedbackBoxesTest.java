package pl.krakow.centra.events.feedback.mongo;

import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedStoreFeedbackBoxesTest extends StoredFeedbackBoxesContract {

    private final MongoOperations mongo = EmbeddedServers.mongo();

    @Override
    MongoOperations mongo() {
        return mongo;
    }
}
