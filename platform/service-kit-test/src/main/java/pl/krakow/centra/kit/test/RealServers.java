package pl.krakow.centra.kit.test;

import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * Real MongoDB in a container, started at most once per JVM, when first asked for, and gone with it. Only where there is
 * a Docker: tests that ask say {@code @EnabledIfDockerAvailable}, and depend on Testcontainers themselves.
 */
public final class RealServers {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private RealServers() {}

    /** Spring Data on a database nobody else uses, set up like the services'. */
    public static MongoTemplate mongo() {
        return EmbeddedServers.mongo(Store.INSTANCE.getReplicaSetUrl("test" + DATABASES.incrementAndGet()));
    }

    private static final class Store {
        private static final MongoDBContainer INSTANCE = started();

        private static MongoDBContainer started() {
            var container = new MongoDBContainer("mongo:8.0").withReplicaSet();
            container.start();
            return container;
        }
    }
}
