package pl.krakow.centra.booking.fairness.mongo;

import java.time.Clock;
import java.util.UUID;

import org.junit.jupiter.api.Nested;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.fairness.domain.FairUses;
import pl.krakow.centra.booking.fairness.domain.FairUsesContract;
import pl.krakow.centra.booking.fairness.domain.Lifts;
import pl.krakow.centra.booking.fairness.domain.LiftsContract;

/** The same on a real MongoDB; skipped where no Docker is. */
@Testcontainers(disabledWithoutDocker = true)
class RealFairnessStoresTest {

    @Container
    private static final MongoDBContainer SERVER = new MongoDBContainer("mongo:8.0").withReplicaSet();

    @Nested
    class OfFairUses extends FairUsesContract {

        private final MongoTemplate mongo = template();
        private final FairUses stored = new MongoFairUses(mongo, Clock.systemUTC());

        @Override
        protected FairUses fairUses() {
            return stored;
        }
    }

    @Nested
    class OfLifts extends LiftsContract {

        private final MongoTemplate mongo = template();
        private final Lifts stored = new MongoLifts(mongo);

        @Override
        protected Lifts lifts() {
            return stored;
        }
    }

    private static MongoTemplate template() {
        return Stores.template(SERVER.getReplicaSetUrl("booking" + UUID.randomUUID()));
    }
}
