package pl.krakow.centra.volunteering.organisations.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.volunteering.organisations.domain.Contacts;
import pl.krakow.centra.volunteering.organisations.domain.Organisations;

@Configuration(proxyBeanMethods = false)
class OrganisationStores {

    @Bean
    Organisations organisations(MongoOperations mongo) {
        return new MongoOrganisations(mongo);
    }

    @Bean
    Contacts contacts(MongoOperations mongo) {
        return new MongoContacts(mongo);
    }
}
