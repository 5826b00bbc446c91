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
        return mongo(newDatabase());
    }

    /** Spring Data on that database, set up like the services'. */
    public static MongoTemplate mongo(String connectionString) {
        var uri = new ConnectionString(connectionString);
        var settings = MongoClientSettings.builder()
                .applyConnectionString(uri)
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build();
        var database = uri.getDatabase();
        return new MongoTemplate(new SimpleMongoClientDatabaseFactory(
                MongoClients.create(settings), database == null ? "test" : database));
    }

    /** Where the store keeps its files; what was acknowledged is in them. */
    public static Path storeFiles() {
        return Store.DIRECTORY;
    }

    /** Where the broker listens. */
    public static String bootstrapServers() {
        return Broker.INSTANCE.bootstrapServers();
    }

    private static final class Store {
        private static final Path DIRECTORY = directory("centra-store");
        private static final EmbeddedStore INSTANCE =
                untilExit(DIRECTORY, EmbeddedStore.open(DIRECTORY.resolve("store.db"), 0));
    }

    private static final class Broker {
        private static final Path DIRECTORY = directory("centra-broker");
        private static final EmbeddedBroker INSTANCE = untilExit(DIRECTORY, EmbeddedBroker.start(DIRECTORY, 0));
    }

    private static <T extends AutoCloseable> T untilExit(Path directory, T server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.close();
            } catch (Exception e) {
                log.debug("{} did not close", server, e);
            } finally {
                // only now: a broker whose directory vanishes halts the JVM, and the test run with it
                FileSystemUtils.deleteRecursively(directory.toFile());
            }
        }));
        return server;
    }

    private static Path directory(String name) {
        try {
            var directory = Files.createTempDirectory(name);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
