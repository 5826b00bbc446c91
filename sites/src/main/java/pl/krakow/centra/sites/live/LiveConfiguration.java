package pl.krakow.centra.sites.live;

import java.time.Clock;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.kit.centre.CentreCatalogue;

@Configuration
class LiveConfiguration {

    @Bean
    Streams streams(LiveSettings settings, CentreCatalogue catalogue, Clock clock) {
        return new Streams(settings, catalogue, clock);
    }

    @Bean
    Ear ear(LiveSettings settings, Streams streams, Clock clock) {
        Map<String, Object> reading = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.broker(),
                ConsumerConfig.CLIENT_ID_CONFIG,
                "sites.live",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "latest",
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                5_000,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                5_000,
                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                4_000);
        return new Ear(
                streams,
                () -> new KafkaConsumer<>(reading, new StringDeserializer(), new ByteArrayDeserializer()),
                clock);
    }

    /** Before the server waits for the answers under way, which these never end by themselves. */
    @Bean
    SmartLifecycle endOfStreams(Streams streams, Ear ear) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                running = true;
            }

            @Override
            public void stop() {
                running = false;
                streams.end();
                ear.stop();
            }

            @Override
            public boolean isRunning() {
                return running;
            }
        };
    }
}
