package pl.krakow.centra.events.mentoring.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.events.mentoring.domain.Mentors;
import pl.krakow.centra.events.mentoring.domain.Mentorships;
import pl.krakow.centra.events.mentoring.domain.Offers;
import pl.krakow.centra.events.mentoring.reflections.Reflections;
import pl.krakow.centra.kit.outbox.OutboxCollection;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;

@Configuration(proxyBeanMethods = false)
class MentoringStores {

    @Bean
    Offers mentoringOffers(MongoOperations mongo) {
        return new MongoOffers(mongo);
    }

    @Bean
    Mentors mentors(MongoOperations mongo) {
        return new MongoMentors(mongo);
    }

    @Bean
    Mentorships mentorships(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
        return new MongoMentorships(mongo, pendingEvents, relay);
    }

    @Bean
    OutboxCollection mentorshipsOutbox() {
        return new OutboxCollection(MentorshipDocument.COLLECTION);
    }

    @Bean
    Reflections reflections(MongoOperations mongo) {
        return new MongoReflections(mongo);
    }
}
