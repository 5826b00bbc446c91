package pl.krakow.centra.local.store;

import java.nio.file.Path;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.bson.UuidRepresentation;

/** An open store with a driver connected to it. */
record TestStore(EmbeddedStore store, MongoClient client) implements AutoCloseable {

    private static final String DATABASE = "test";

    static TestStore open(Path file) {
        EmbeddedStore store = EmbeddedStore.open(file, 0);
        return new TestStore(store, connect(store.connectionString(DATABASE), 64));
    }

    static MongoClient connect(String connectionString, int connections) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(connectionString))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(connections))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
    }

    MongoDatabase database() {
        return client.getDatabase(DATABASE);
    }

    MongoCollection<Document> collection(String name) {
        return database().getCollection(name);
    }

    /** How many documents the store reads to do {@code work}. */
    long examined(Runnable work) {
        StoreStatistics before = store.statistics();
        work.run();
        return store.statistics().since(before).examinedDocuments();
    }

    @Override
    public void close() {
        client.close();
        store.close();
    }
}
