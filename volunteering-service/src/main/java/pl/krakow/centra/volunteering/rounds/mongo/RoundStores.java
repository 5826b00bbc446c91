package pl.krakow.centra.volunteering.rounds.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.volunteering.rounds.domain.Proposals;
import pl.krakow.centra.volunteering.rounds.domain.Rounds;

@Configuration(proxyBeanMethods = false)
class RoundStores {

    @Bean
    Rounds matchingRounds(MongoOperations mongo) {
        return new MongoRounds(mongo);
    }

    @Bean
    Proposals roundProposals(MongoOperations mongo) {
        return new MongoProposals(mongo);
    }
}
