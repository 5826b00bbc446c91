package pl.krakow.centra.events.registrations.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.events.registrations.domain.EventMessages;
import pl.krakow.centra.events.registrations.domain.Registrations;
import pl.krakow.centra.events.registrations.domain.Rosters;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.outbox.OutboxCollection;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;

@Configuration(proxyBeanMethods = false)
class RegistrationsConfiguration {

    @Bean
    Rosters rosters(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
        return new MongoRosters(mongo, pendingEvents, relay);
    }

    @Bean
    OutboxCollection rostersOutbox() {
        return new OutboxCollection(RosterDocument.COLLECTION);
    }

    @Bean
    Registrations registrations(MongoOperations mongo) {
        return new MongoRegistrations(mongo);
    }

    @Bean
    MongoParticipants participants(MongoOperations mongo, Ids ids) {
        return new MongoParticipants(mongo, ids);
    }

    @Bean
    EventMessages eventMessages(MongoOperations mongo) {
        return new MongoEventMessages(mongo);
    }
}
