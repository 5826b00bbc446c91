package pl.krakow.centra.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

    private static final String TOPIC = "centra.booking";

    @TempDir
    Path home;

    @Test
    void makesATopicWithSeveralPartitionsWhenItIsFirstNamed() throws Exception {
        try (var broker = EmbeddedBroker.start(home, 0);
                var producer = producer(broker.bootstrapServers());
                var admin = Admin.create(Map.of("bootstrap.servers", (Object) broker.bootstrapServers()))) {
            producer.send(new ProducerRecord<>(TOPIC, "key", "value")).get(20, TimeUnit.SECONDS);

            var described = admin.describeTopics(List.of(TOPIC)).allTopicNames().get(20, TimeUnit.SECONDS);

            assertThat(described.values())
                    .singleElement()
                    .satisfies(topic -> assertThat(topic.partitions()).hasSize(EmbeddedBroker.PARTITIONS));
            assertThat(InetAddress.getByName(broker.bootstrapServers().split(":")[0])
                            .isLoopbackAddress())
                    .isTrue();
        }
    }

    @Test
    void keepsEverythingAcknowledgedThroughAKillInMidProduce() throws Exception {
        Set<String> acknowledged = new ConcurrentSkipListSet<>();
        var child = BrokerProcess.start(home);
        try (var producer = producer(child.bootstrapServers())) {
            int sent = 0;
            while (acknowledged.size() < 2_000) {
                var value = "%06d".formatted(sent++);
                producer.send(new ProducerRecord<>(TOPIC, value, value), (metadata, failure) -> {
                    if (failure == null) {
                        acknowledged.add(value);
                    }
                });
            }
            child.kill();
        }

        try (var broker = EmbeddedBroker.start(home, 0)) {
            var read = readAtLeast(broker.bootstrapServers(), acknowledged.size());

            assertThat(new HashSet<>(read)).containsAll(acknowledged);
            assertThat(read).as("an idempotent producer writes nothing twice").doesNotHaveDuplicates();
        }
    }

    @Test
    void opensTheSameDataAgainAfterAnOrderlyStop() throws Exception {
        try (var broker = EmbeddedBroker.start(home, 0);
                var producer = producer(broker.bootstrapServers())) {
            producer.send(new ProducerRecord<>(TOPIC, "a", "first")).get(20, TimeUnit.SECONDS);
        }

        try (var broker = EmbeddedBroker.start(home, 0)) {
            assertThat(readAtLeast(broker.bootstrapServers(), 1)).containsExactly("first");
        }
    }

    private static KafkaProducer<String, String> producer(String servers) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", servers,
                        "acks", "all",
                        "enable.idempotence", "true",
                        "linger.ms", "1",
                        "max.block.ms", "20000",
                        "request.timeout.ms", "2000",
                        "delivery.timeout.ms", "3000"),
                new StringSerializer(),
                new StringSerializer());
    }

    private static List<String> readAtLeast(String servers, int count) {
        var read = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> read.add(message.value()));
                return read.size() >= count
                        && consumer.assignment().stream()
                                .allMatch(partition ->
                                        consumer.currentLag(partition).orElse(1) == 0);
            });
        }
        return read;
    }

    /** A broker in a JVM of its own, so that it can be killed. */
    record BrokerProcess(Process process, String bootstrapServers) {

        static BrokerProcess start(Path directory) throws Exception {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Child.class.getName(),
                            directory.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            var address =
                    lines.lines().filter(line -> line.startsWith("127.0.0.1:")).findFirst();
            return new BrokerProcess(process, address.orElseThrow());
        }

        void kill() throws InterruptedException {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    static final class Child {
        public static void main(String... arguments) {
            var broker = EmbeddedBroker.start(Path.of(arguments[0]), 0);
            System.out.println(broker.bootstrapServers());
        }
    }
}
