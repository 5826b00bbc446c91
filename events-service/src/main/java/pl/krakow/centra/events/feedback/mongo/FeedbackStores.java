package pl.krakow.centra.events.feedback.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.events.feedback.domain.FeedbackBoxes;
import pl.krakow.centra.kit.outbox.OutboxCollection;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;

@Configuration(proxyBeanMethods = false)
class FeedbackStores {

    @Bean
    FeedbackBoxes feedbackBoxes(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
        return new MongoFeedbackBoxes(mongo, pendingEvents, relay);
    }

    @Bean
    OutboxCollection feedbackOutbox() {
        return new OutboxCollection(BoxDocument.COLLECTION);
    }
}
