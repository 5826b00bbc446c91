package pl.krakow.centra.booking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

import pl.krakow.centra.local.broker.EmbeddedBroker;
import pl.krakow.centra.local.store.EmbeddedStore;

/** One store and one broker for all tests of this process; each context has a database of its own. */
public final class Infrastructure implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    public static EmbeddedStore store() {
        return Store.STORE;
    }

    /** A connection string for a database nobody has used yet. */
    public static String freshDatabase() {
        return Store.STORE.connectionString("booking" + DATABASES.incrementAndGet());
    }

    public static EmbeddedBroker broker() {
        return Broker.BROKER;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.mongodb.uri=" + freshDatabase(),
                        "spring.kafka.bootstrap-servers=" + broker().bootstrapServers(),
                        "centra.catalogue=file:../deploy/catalogue/centres.yml",
                        "centra.booking.rooms=file:../deploy/catalogue/rooms.yml",
                        "server.address=127.0.0.1")
                .applyTo(context);
    }

    private static Path temporaryDirectory(String name) {
        try {
            var directory = Files.createTempDirectory("booking-" + name);
            directory.toFile().deleteOnExit();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Store {
        static final EmbeddedStore STORE =
                EmbeddedStore.open(temporaryDirectory("store").resolve("booking.store"), 0);
    }

    private static final class Broker {
        static final EmbeddedBroker BROKER = EmbeddedBroker.start(temporaryDirectory("broker"), freePort());

        private static int freePort() {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
