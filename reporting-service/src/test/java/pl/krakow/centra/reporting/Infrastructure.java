package pl.krakow.centra.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.test.context.DynamicPropertyRegistry;

import pl.krakow.centra.local.broker.EmbeddedBroker;
import pl.krakow.centra.local.store.EmbeddedStore;

/** A store and a broker for the tests of the whole service; they live as long as the JVM. */
final class Infrastructure {

    private static final Path DIRECTORY = directory();
    private static final EmbeddedStore STORE = EmbeddedStore.open(DIRECTORY.resolve("reporting.store"), 0);
    private static final EmbeddedBroker BROKER = EmbeddedBroker.start(DIRECTORY.resolve("kafka"), 0);

    private Infrastructure() {}

    static void register(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", () -> STORE.connectionString("reporting"));
        properties.add("spring.kafka.bootstrap-servers", BROKER::bootstrapServers);
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "infrastructure")), "run");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
