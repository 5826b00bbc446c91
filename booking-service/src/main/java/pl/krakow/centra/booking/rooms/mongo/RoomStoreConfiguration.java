package pl.krakow.centra.booking.rooms.mongo;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.booking.rooms.RoomsFile;
import pl.krakow.centra.booking.rooms.domain.RegulationsInForce;
import pl.krakow.centra.booking.rooms.kafka.LendingNews;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.outbox.OutboxCollection;

@Configuration(proxyBeanMethods = false)
class RoomStoreConfiguration {

    @Bean
    RoomsImport roomsImport(MongoOperations mongo, RoomsFile file) {
        var rooms = new RoomsImport(mongo);
        rooms.bring(file);
        return rooms;
    }

    /** Only after what the file brings is in the store. */
    @Bean
    MongoRooms rooms(
            MongoOperations mongo, Clock clock, CentreCatalogue centres, LendingNews news, RoomsImport imported) {
        return new MongoRooms(mongo, clock, centres::zoneOf, news);
    }

    @Bean
    MongoLendings lendings(
            MongoOperations mongo,
            RegulationsInForce regulations,
            Clock clock,
            LendingNews news,
            RoomsImport imported) {
        return new MongoLendings(mongo, regulations, clock, news);
    }

    @Bean
    OutboxCollection roomsOutbox() {
        return new OutboxCollection(RoomDocument.COLLECTION);
    }

    @Bean
    OutboxCollection lendingsOutbox() {
        return new OutboxCollection(LendingDocument.COLLECTION);
    }

    @Bean
    MongoStock equipmentStock(MongoOperations mongo, Clock clock) {
        return new MongoStock(mongo, clock);
    }

    @Bean
    MongoPictures pictureStore(MongoOperations mongo) {
        return new MongoPictures(mongo);
    }
}
