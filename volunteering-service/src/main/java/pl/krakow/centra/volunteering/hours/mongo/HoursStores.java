package pl.krakow.centra.volunteering.hours.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.kit.outbox.OutboxCollection;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.volunteering.hours.domain.HoursLedgers;
import pl.krakow.centra.volunteering.hours.domain.RatesOfCentres;

@Configuration(proxyBeanMethods = false)
class HoursStores {

    @Bean
    HoursLedgers hoursLedgers(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
        return new MongoHoursLedgers(mongo, pendingEvents, relay);
    }

    @Bean
    OutboxCollection hoursOutbox() {
        return new OutboxCollection(HoursDocument.COLLECTION);
    }

    @Bean
    RatesOfCentres ratesOfCentres(MongoOperations mongo) {
        return new MongoRates(mongo);
    }
}
