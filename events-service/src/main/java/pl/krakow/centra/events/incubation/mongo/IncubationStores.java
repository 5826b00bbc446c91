package pl.krakow.centra.events.incubation.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.events.incubation.domain.HeardBookings;
import pl.krakow.centra.events.incubation.domain.IncubationPaths;
import pl.krakow.centra.events.incubation.domain.PathTemplates;
import pl.krakow.centra.kit.outbox.OutboxCollection;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;

@Configuration(proxyBeanMethods = false)
class IncubationStores {

    @Bean
    IncubationPaths incubationPaths(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
        return new MongoIncubationPaths(mongo, pendingEvents, relay);
    }

    @Bean
    OutboxCollection incubationOutbox() {
        return new OutboxCollection(PathDocument.COLLECTION);
    }

    @Bean
    PathTemplates pathTemplates(MongoOperations mongo) {
        return new MongoPathTemplates(mongo);
    }

    @Bean
    HeardBookings heardBookings(MongoOperations mongo) {
        return new MongoHeardBookings(mongo);
    }
}
