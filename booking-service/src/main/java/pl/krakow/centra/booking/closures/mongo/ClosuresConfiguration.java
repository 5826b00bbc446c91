package pl.krakow.centra.booking.closures.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.booking.closures.domain.Closures;
import pl.krakow.centra.booking.rooms.kafka.LendingNews;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.outbox.OutboxCollection;

@Configuration(proxyBeanMethods = false)
class ClosuresConfiguration {

    @Bean
    Closures closures(MongoOperations mongo, CentreCatalogue centres, LendingNews news) {
        return new MongoClosures(mongo, centres::zoneOf, news);
    }

    @Bean
    OutboxCollection closuresOutbox() {
        return new OutboxCollection(ClosureDocument.COLLECTION);
    }
}
