package pl.krakow.centra.kit.health;

import lombok.RequiredArgsConstructor;
import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.data.mongodb.core.MongoOperations;

/** The store answers. */
@RequiredArgsConstructor
public final class StoreHealth extends AbstractHealthIndicator {
    private final MongoOperations mongo;

    @Override
    protected void doHealthCheck(Health.Builder health) {
        mongo.executeCommand(new Document("ping", 1));
        health.up();
    }
}
