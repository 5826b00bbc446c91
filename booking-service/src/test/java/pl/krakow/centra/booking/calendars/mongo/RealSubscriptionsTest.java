package pl.krakow.centra.booking.calendars.mongo;

import java.util.UUID;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.calendars.domain.Subscriptions;
import pl.krakow.centra.booking.calendars.domain.SubscriptionsContract;

/** The same on a real MongoDB; skipped where no Docker is. */
@Testcontainers(disabledWithoutDocker = true)
class RealSubscriptionsTest extends SubscriptionsContract {

    @Container
    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0").withReplicaSet();

    private final Subscriptions subscriptions =
            new MongoSubscriptions(Stores.template(MONGO.getReplicaSetUrl("booking" + UUID.randomUUID())));

    @Override
    protected Subscriptions subscriptions() {
        return subscriptions;
    }
}
