package pl.krakow.centra.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import lombok.extern.slf4j.Slf4j;
import org.bson.UuidRepresentation;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.util.FileSystemUtils;

import pl.krakow.centra.local.broker.EmbeddedBroker;
import pl.krakow.centra.local.store.EmbeddedStore;

/**
 * The hardened store and a real Kafka broker, each started at most once per JVM, when first asked for, on a free port
 * and on a directory that is gone with the JVM.
 */
@Slf4j
public final class EmbeddedServers {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private EmbeddedServers() {}

    /** A connection string to a database nobody else uses. */
    public static String newDatabase() {
        return Store.INSTANCE.connectionString("test" + DATABASES.incrementAndGet());
    }

    /** Spring Data on a database nobody else uses, set up like the services'. */
    public static MongoTemplate mongo() {
        var uri = new ConnectionString(newDatabase());
        var settings = MongoClientSettings.builder()
                .applyConnectionString(uri)
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build();
        var database = uri.getDatabase();
        return new MongoTemplate(new SimpleMongoClientDatabaseFactory(
                MongoClients.create(settings), database == null ? "test" : database));
    }

    /** Where the broker listens. */
    public static String bootstrapServers() {
        return Broker.INSTANCE.bootstrapServers();
    }

    private static final class Store {
        private static final EmbeddedStore INSTANCE =
                untilExit(EmbeddedStore.open(directory("centra-store").resolve("store.db"), 0));
    }

    private static final class Broker {
        private static final EmbeddedBroker INSTANCE = untilExit(EmbeddedBroker.start(directory("centra-broker"), 0));
    }

    private static <T extends AutoCloseable> T untilExit(T server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.close();
            } catch (Exception e) {
                log.debug("{} did not close", server, e);
            }
        }));
        return server;
    }

    private static Path directory(String name) {
        try {
            var directory = Files.createTempDirectory(name);
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(directory.toFile())));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
