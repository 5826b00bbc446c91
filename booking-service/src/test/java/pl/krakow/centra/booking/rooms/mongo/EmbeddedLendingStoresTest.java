package pl.krakow.centra.booking.rooms.mongo;

import java.time.Clock;
import java.util.Optional;

import org.junit.jupiter.api.Nested;
import org.springframework.data.mongodb.core.MongoTemplate;

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
import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedLendingStoresTest {

    private static final MongoTemplate MONGO = Stores.template(EmbeddedServers.newDatabase());

    @Nested
    class OfHours extends HoursContract {

        private final MongoLendings stored =
                new MongoLendings(MONGO, _ -> Optional.empty(), Clock.systemUTC(), NewsForNobody.news());

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
            MONGO.insert(LendingDocument.of(first));
        }
    }

    @Nested
    class OfStock extends StockContract {

        private final MongoStock stored = new MongoStock(MONGO, Clock.systemUTC());

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

        private final MongoPictures stored = new MongoPictures(MONGO);

        @Override
        protected PictureStore pictures() {
            return stored;
        }
    }
}
