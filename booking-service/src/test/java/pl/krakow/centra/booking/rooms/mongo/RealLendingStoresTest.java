package pl.krakow.centra.booking.rooms.mongo;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Nested;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.rooms.domain.EquipmentStock;
import pl.krakow.centra.booking.rooms.domain.HoursContract;
import pl.krakow.centra.booking.rooms.domain.HoursRegister;
import pl.krakow.centra.booking.rooms.domain.Lending;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.booking.rooms.domain.PictureStore;
import pl.krakow.centra.booking.rooms.domain.PicturesContract;
import pl.krakow.centra.booking.rooms.domain.StockContract;
import pl.krakow.centra.booking.rooms.domain.StockRegister;
import pl.krakow.centra.booking.rooms.kafka.NewsForNobody;

/** The same on a real MongoDB; skipped where no Docker is. */
@Testcontainers(disabledWithoutDocker = true)
class RealLendingStoresTest {

    @Container
    private static final MongoDBContainer SERVER = new MongoDBContainer("mongo:8.0").withReplicaSet();

    @Nested
    class OfHours extends HoursContract {

        private final MongoTemplate mongo = template();
        private final MongoLendings stored =
                new MongoLendings(mongo, _ -> Optional.empty(), Clock.systemUTC(), NewsForNobody.news());

        @Override
        protected Lendings lendings() {
            return stored;
        }

        @Override
        protected HoursRegister hours() {
            return stored;
        }

        @Override
        protected void begin(Lending first) {
            mongo.insert(LendingDocument.of(first));
        }
    }

    @Nested
    class OfStock extends StockContract {

        private final MongoTemplate mongo = template();
        private final MongoStock stored = new MongoStock(mongo, Clock.systemUTC());

        @Override
        protected EquipmentStock stock() {
            return stored;
        }

        @Override
        protected StockRegister register() {
            return stored;
        }
    }

    @Nested
    class OfPictures extends PicturesContract {

        private final MongoTemplate mongo = template();
        private final MongoPictures stored = new MongoPictures(mongo);

        @Override
        protected PictureStore pictures() {
            return stored;
        }
    }

    private static MongoTemplate template() {
        return Stores.template(SERVER.getReplicaSetUrl("booking" + UUID.randomUUID()));
    }
}
