package pl.krakow.centra.events.certificates.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.events.certificates.domain.CertificateOffers;
import pl.krakow.centra.events.certificates.domain.Certificates;

@Configuration(proxyBeanMethods = false)
class CertificateStores {

    @Bean
    Certificates certificates(MongoOperations mongo) {
        return new MongoCertificates(mongo);
    }

    @Bean
    CertificateOffers certificateOffers(MongoOperations mongo) {
        return new MongoCertificateOffers(mongo);
    }
}
