package pl.krakow.centra.booking.fairness.mongo;

import java.time.Clock;

import org.junit.jupiter.api.Nested;
import org.springframework.data.mongodb.core.MongoTemplate;

import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.fairness.domain.FairUses;
import pl.krakow.centra.booking.fairness.domain.FairUsesContract;
import pl.krakow.centra.booking.fairness.domain.Lifts;
import pl.krakow.centra.booking.fairness.domain.LiftsContract;
import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedFairnessStoresTest {

    private static final MongoTemplate MONGO = Stores.template(EmbeddedServers.newDatabase());

    @Nested
    class OfFairUses extends FairUsesContract {

        private final FairUses stored = new MongoFairUses(MONGO, Clock.systemUTC());

        @Override
        protected FairUses fairUses() {
            return stored;
        }
    }

    @Nested
    class OfLifts extends LiftsContract {

        private final Lifts stored = new MongoLifts(MONGO);

        @Override
        protected Lifts lifts() {
            return stored;
        }
    }
}
