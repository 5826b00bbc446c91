package pl.krakow.centra.booking.series.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.booking.series.domain.SeriesRegister;

@Configuration(proxyBeanMethods = false)
class SeriesStoreConfiguration {

    @Bean
    SeriesRegister seriesRegister(MongoOperations mongo) {
        return new MongoSeriesRegister(mongo);
    }
}
