package pl.krakow.centra.reporting.rebuilding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

import pl.krakow.centra.domainevents.Topics;
import pl.krakow.centra.kit.consumer.EventConsumer;
import pl.krakow.centra.local.broker.EmbeddedBroker;
import pl.krakow.centra.local.store.EmbeddedStore;
import pl.krakow.centra.reporting.ReportingServiceApplication;

/** A broker and a store that keep what they were given from one piece of the benchmark to the next, and the service before them. */
final class BenchmarkServers implements AutoCloseable {

    private static final Path KEPT = Path.of("target", "reporting-benchmark");
    private static final Path PUBLISHED = KEPT.resolve("bookings");
    private static final String GROUP = "reporting-service";

    private final EmbeddedStore store;
    private final EmbeddedBroker broker;
    private final ConfigurableApplicationContext service;
    private final AdminClient admin;
    private final KafkaProducer<String, byte[]> kafka;

    BenchmarkServers() throws InterruptedException {
        try {
            Files.createDirectories(KEPT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store = EmbeddedStore.open(KEPT.resolve("store.db"), 0);
        broker = EmbeddedBroker.start(KEPT.resolve("broker"), 0);
        Map<String, Object> address = Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
        admin = AdminClient.create(address);
        kafka = new KafkaProducer<>(address, new StringSerializer(), new ByteArraySerializer());
        service = new SpringApplicationBuilder(ReportingServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.mongodb.uri=" + store.connectionString("reporting"),
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--logging.level.root=WARN",
                        "--logging.structured.format.console=");
        // What it doesn't read yet it can't be stopped from.
        while (!isConsumed()) {
            Thread.sleep(100);
        }
        service.getBean(EventConsumer.class).stop();
    }

    /** Begins from nothing the next time. */
    static void forget() {
        FileSystemUtils.deleteRecursively(KEPT.toFile());
    }

    <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    KafkaProducer<String, byte[]> kafka() {
        return kafka;
    }

    /** How many bookings were published until now. */
    int bookings() {
        try {
            return Files.exists(PUBLISHED)
                    ? Integer.parseInt(Files.readString(PUBLISHED).strip())
                    : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void published(int bookings) {
        try {
            Files.writeString(PUBLISHED, Integer.toString(bookings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isConsumed() throws InterruptedException {
        try {
            var groups = List.of(GROUP);
            return !admin.describeConsumerGroups(groups).all().get().values().stream()
                    .allMatch(group -> group.members().isEmpty());
        } catch (ExecutionException e) {
            return false;
        }
    }

    /** Has the consumer go on at the end: what is there was counted by rebuilds. */
    void consumeFromNowOn() throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        admin.describeTopics(Topics.all())
                .allTopicNames()
                .get()
                .forEach((topic, description) -> description
                        .partitions()
                        .forEach(partition ->
                                asked.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
        Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
        admin.listOffsets(asked)
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition, new OffsetAndMetadata(end.offset())));
        admin.alterConsumerGroupOffsets(GROUP, ends).all().get();
        bean(EventConsumer.class).start();
    }

    @Override
    public void close() {
        service.close();
        kafka.close();
        admin.close();
        broker.close();
        store.close();
    }
}
