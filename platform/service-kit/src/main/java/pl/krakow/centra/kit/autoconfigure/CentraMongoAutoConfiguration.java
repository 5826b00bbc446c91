package pl.krakow.centra.kit.autoconfigure;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.Filter;

import com.mongodb.WriteConcern;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.kit.consumer.VersionedUpsert;
import pl.krakow.centra.kit.health.StoreHealth;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.idempotency.AnswerStore;
import pl.krakow.centra.kit.idempotency.IdempotencyFilter;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.security.http.Actors;

/** A service's store: written for the majority, given up on in seconds, and what the kit keeps in it. */
@AutoConfiguration(after = {DataMongoAutoConfiguration.class, CentraSecurityAutoConfiguration.class})
@ConditionalOnClass(MongoOperations.class)
final class CentraMongoAutoConfiguration {

    @Bean
    MongoClientSettingsBuilderCustomizer centraMongoSettings() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(20, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(50).maxWaitTime(5, TimeUnit.SECONDS));
    }

    @Bean
    @ConditionalOnBean(MongoOperations.class)
    VersionedUpsert versionedUpsert(MongoOperations mongo) {
        return new VersionedUpsert(mongo);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(MongoOperations.class)
    Leases leases(MongoOperations mongo, Clock clock, Ids ids) {
        return new Leases(mongo, clock, ids);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
    @ConditionalOnBean(MongoOperations.class)
    static class Health {

        @Bean
        StoreHealth storeHealthIndicator(MongoOperations mongo) {
            return new StoreHealth(mongo);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = CentraWebAutoConfiguration.RESOURCE_SERVER)
    @ConditionalOnBean({MongoOperations.class, Actors.class})
    static class Idempotency {

        @Bean
        AnswerStore answerStore(MongoOperations mongo, Clock clock, Ids ids) {
            return new AnswerStore(mongo, clock, ids);
        }

        @Bean
        FilterRegistrationBean<Filter> idempotencyFilter(AnswerStore answers, Actors actors) {
            var registration = new FilterRegistrationBean<Filter>(new IdempotencyFilter(answers, actors));
            registration.setOrder(CentraWebAutoConfiguration.AFTER_SECURITY);
            return registration;
        }
    }
}
