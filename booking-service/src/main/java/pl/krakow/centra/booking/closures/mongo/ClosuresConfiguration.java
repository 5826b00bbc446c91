package pl.krakow.centra.booking.closures.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.booking.closures.domain.Closures;

@Configuration(proxyBeanMethods = false)
class ClosuresConfiguration {

    @Bean
    Closures closures(MongoOperations mongo) {
        return new MongoClosures(mongo);
    }
}
