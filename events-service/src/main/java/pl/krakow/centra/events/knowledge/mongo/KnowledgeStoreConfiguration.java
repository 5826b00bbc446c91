package pl.krakow.centra.events.knowledge.mongo;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.events.knowledge.domain.DaysOfUse;
import pl.krakow.centra.events.knowledge.domain.Entries;
import pl.krakow.centra.events.knowledge.domain.Questions;
import pl.krakow.centra.events.knowledge.domain.Topics;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.file.domain.KeptFiles;
import pl.krakow.centra.kit.file.mongo.MongoKeptFiles;
import pl.krakow.centra.kit.outbox.OutboxCollection;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;

@Configuration(proxyBeanMethods = false)
class KnowledgeStoreConfiguration {

    @Bean
    Entries knowledgeEntries(
            MongoOperations mongo,
            PendingEvents pendingEvents,
            OutboxRelay relay,
            CentreCatalogue centres,
            Clock clock) {
        return new MongoEntries(mongo, pendingEvents, relay, centres.city().id(), clock);
    }

    @Bean
    DaysOfUse daysOfKnowledgeUse(
            MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay, CentreCatalogue centres) {
        return new MongoDaysOfUse(mongo, pendingEvents, relay, centres.city().id());
    }

    @Bean
    Questions knowledgeQuestions(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
        return new MongoQuestions(mongo, pendingEvents, relay);
    }

    @Bean
    Topics knowledgeTopics(MongoOperations mongo) {
        return new MongoTopics(mongo);
    }

    @Bean
    KeptFiles knowledgeFiles(MongoOperations mongo) {
        return new MongoKeptFiles(mongo, "knowledgeFileParts");
    }

    @Bean
    OutboxCollection knowledgeEntriesOutbox() {
        return new OutboxCollection(EntryDocument.COLLECTION);
    }

    @Bean
    OutboxCollection knowledgeUseOutbox() {
        return new OutboxCollection(MongoDaysOfUse.COLLECTION);
    }

    @Bean
    OutboxCollection knowledgeQuestionsOutbox() {
        return new OutboxCollection(MongoQuestions.QuestionDocument.COLLECTION);
    }
}
