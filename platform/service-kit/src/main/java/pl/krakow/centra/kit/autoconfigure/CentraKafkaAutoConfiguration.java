package pl.krakow.centra.kit.autoconfigure;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.consumer.Backlog;
import pl.krakow.centra.kit.consumer.DeadLetters;
import pl.krakow.centra.kit.consumer.DeadLettersEndpoint;
import pl.krakow.centra.kit.consumer.EventConsumer;
import pl.krakow.centra.kit.consumer.EventHandler;
import pl.krakow.centra.kit.consumer.EventHistory;
import pl.krakow.centra.kit.health.MessagingHealth;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.kafka.KafkaStart;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.outbox.KafkaOutboxRelay;
import pl.krakow.centra.kit.outbox.OutboxCollection;
import pl.krakow.centra.kit.outbox.OutboxRelay;
import pl.krakow.centra.kit.outbox.PendingEvents;

/** Events out of the documents and into the handlers. */
@AutoConfiguration(after = {KafkaAutoConfiguration.class, CentraMongoAutoConfiguration.class})
@ConditionalOnClass({KafkaTemplate.class, MongoOperations.class})
@ConditionalOnBean({KafkaTemplate.class, MongoOperations.class})
final class CentraKafkaAutoConfiguration {
    private static final Map<String, String> KEPT_FOR_EVER = Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1");

    @Bean
    PendingEvents pendingEvents(Ids ids) {
        return new PendingEvents(ids);
    }

    @Bean
    @ConditionalOnMissingBean(OutboxRelay.class)
    KafkaOutboxRelay outboxRelay(
            MongoOperations mongo,
            KafkaTemplate<String, byte[]> kafka,
            Leases leases,
            Clock clock,
            @Value("${spring.application.name:application}") String application,
            ObjectProvider<OutboxCollection> collections) {
        return new KafkaOutboxRelay(
                mongo,
                kafka,
                leases,
                clock,
                application,
                collections.orderedStream().toList());
    }

    @Bean
    DeadLetters deadLetters(
            ObjectProvider<EventHandler> handlers,
            KafkaTemplate<String, byte[]> kafka,
            ConsumerFactory<String, byte[]> consumers,
            Clock clock) {
        return new DeadLetters(handlers.orderedStream().toList(), kafka, consumers, clock);
    }

    @Bean
    EventConsumer eventConsumer(
            ObjectProvider<EventHandler> handlers,
            ConsumerFactory<String, byte[]> consumers,
            DeadLetters deadLetters,
            @Value("${spring.application.name:application}") String application) {
        return new EventConsumer(handlers.orderedStream().toList(), consumers, deadLetters, application);
    }

    @Bean
    Backlog backlog(
            ConsumerFactory<String, byte[]> consumers,
            @Value("${spring.application.name:application}") String application) {
        return new Backlog(consumers, application);
    }

    @Bean
    EventHistory eventHistory(
            ConsumerFactory<String, byte[]> consumers,
            @Value("${spring.application.name:application}") String application) {
        return new EventHistory(consumers, application);
    }

    @Bean
    KafkaStart kafkaStart(KafkaAdmin admin, EventConsumer consumer) {
        return new KafkaStart(admin, consumer);
    }

    @Bean
    KafkaAdmin.NewTopics centraTopics(
            ObjectProvider<EventHandler> handlers, @Value("${centra.kafka.partitions:3}") int partitions) {
        var topics = Topics.all().stream().map(topic -> topic(topic, partitions));
        var deadLetters = handlers.orderedStream()
                .flatMap(handler -> handler.topics().stream()
                        .map(topic -> topic(Topics.deadLetters(topic, handler.consumer()), 1)));
        return new KafkaAdmin.NewTopics(Stream.concat(topics, deadLetters).toArray(NewTopic[]::new));
    }

    private static NewTopic topic(String name, int partitions) {
        return TopicBuilder.name(name)
                .partitions(partitions)
                .configs(KEPT_FOR_EVER)
                .build();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
    static class Health {

        @Bean
        MessagingHealth messagingHealthIndicator(ObjectProvider<KafkaOutboxRelay> relays, EventConsumer consumer) {
            return new MessagingHealth(
                    () -> Optional.ofNullable(relays.getIfAvailable()).flatMap(KafkaOutboxRelay::failingSince),
                    consumer::running);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterBinder.class)
    static class Metrics {

        /** Both ask their server when they are read, and only then. */
        @Bean
        MeterBinder centraMessagingMetrics(
                ObjectProvider<KafkaOutboxRelay> relays,
                DeadLetters deadLetters,
                ObjectProvider<EventHandler> handlers) {
            List<EventHandler> all = handlers.orderedStream().toList();
            return registry -> {
                relays.ifAvailable(relay -> Gauge.builder("centra.outbox.pending", relay, KafkaOutboxRelay::pending)
                        .description("documents with events that haven't left")
                        .register(registry));
                all.forEach(
                        handler -> Gauge.builder("centra.deadletters", deadLetters, letters -> letters.waiting(handler))
                                .description("events that could not be handled and wait for a replay")
                                .tag("consumer", handler.consumer())
                                .register(registry));
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
    static class Operations {

        @Bean
        @ConditionalOnAvailableEndpoint
        DeadLettersEndpoint deadLettersEndpoint(DeadLetters deadLetters) {
            return new DeadLettersEndpoint(deadLetters);
        }
    }
}
