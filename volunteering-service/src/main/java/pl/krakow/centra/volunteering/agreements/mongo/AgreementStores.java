package pl.krakow.centra.volunteering.agreements.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.kit.outbox.OutboxCollection;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.volunteering.agreements.domain.Agreements;
import pl.krakow.centra.volunteering.agreements.domain.PapersOfOrganisations;

@Configuration(proxyBeanMethods = false)
class AgreementStores {

    @Bean
    Agreements agreements(MongoOperations mongo, PendingEvents pendingEvents, OutboxRelay relay) {
        return new MongoAgreements(mongo, pendingEvents, relay);
    }

    @Bean
    OutboxCollection agreementsOutbox() {
        return new OutboxCollection(AgreementDocument.COLLECTION);
    }

    @Bean
    PapersOfOrganisations papersOfOrganisations(MongoOperations mongo) {
        return new MongoPapers(mongo);
    }
}
