package pl.krakow.centra.events.advice.mongo;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.events.advice.domain.AdviceLinks;
import pl.krakow.centra.events.advice.domain.AdviserDays;
import pl.krakow.centra.events.advice.domain.Advisers;
import pl.krakow.centra.events.advice.domain.Visits;
import pl.krakow.centra.events.advice.domain.Wishes;
import pl.krakow.centra.events.advice.notes.Notes;
import pl.krakow.centra.kit.outbox.OutboxCollection;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;

@Configuration(proxyBeanMethods = false)
class AdviceStores {

    @Bean
    AdviserDays adviserDays(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay, Clock clock) {
        return new MongoAdviserDays(mongo, pendingEvents, relay, clock);
    }

    @Bean
    OutboxCollection adviceOutbox() {
        return new OutboxCollection(AdviserDayDocument.COLLECTION);
    }

    @Bean
    Advisers advisers(MongoOperations mongo) {
        return new MongoAdvisers(mongo);
    }

    @Bean
    Visits visits(MongoOperations mongo) {
        return new MongoVisits(mongo);
    }

    @Bean
    Wishes adviceWishes(MongoOperations mongo) {
        return new MongoWishes(mongo);
    }

    @Bean
    AdviceLinks adviceLinks(MongoOperations mongo) {
        return new MongoAdviceLinks(mongo);
    }

    @Bean
    Notes notes(MongoOperations mongo) {
        return new MongoNotes(mongo);
    }
}
