package pl.krakow.centra.reporting.usage.mongo;

import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.UuidRepresentation;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Hands out empty databases of one store. */
final class Databases implements AutoCloseable {

    private final MongoClient client;
    private final AtomicInteger number = new AtomicInteger();

    Databases(String connectionString) {
        this.client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(connectionString))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }

    MongoOperations next() {
        return new MongoTemplate(client, "test" + number.incrementAndGet());
    }

    @Override
    public void close() {
        client.close();
    }
}
