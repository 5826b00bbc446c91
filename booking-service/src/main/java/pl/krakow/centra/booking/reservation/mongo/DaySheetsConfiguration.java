package pl.krakow.centra.booking.reservation.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.kit.outbox.OutboxCollection;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;

@Configuration(proxyBeanMethods = false)
class DaySheetsConfiguration {

    @Bean
    DaySheets daySheets(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
        return new MongoDaySheets(mongo, pendingEvents, relay);
    }

    @Bean
    OutboxCollection daySheetsOutbox() {
        return new OutboxCollection(DaySheetDocument.COLLECTION);
    }
}
