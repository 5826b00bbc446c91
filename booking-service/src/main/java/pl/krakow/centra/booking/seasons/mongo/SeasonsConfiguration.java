package pl.krakow.centra.booking.seasons.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.booking.seasons.domain.Proposals;
import pl.krakow.centra.booking.seasons.domain.Publications;
import pl.krakow.centra.booking.seasons.domain.Seasons;
import pl.krakow.centra.booking.seasons.domain.Wishes;

@Configuration(proxyBeanMethods = false)
class SeasonsConfiguration {

    @Bean
    Seasons seasons(MongoOperations mongo) {
        return new MongoSeasons(mongo);
    }

    @Bean
    Wishes wishes(MongoOperations mongo) {
        return new MongoWishes(mongo);
    }

    @Bean
    Proposals proposals(MongoOperations mongo) {
        return new MongoProposals(mongo);
    }

    @Bean
    Publications publications(MongoOperations mongo) {
        return new MongoPublications(mongo);
    }
}
