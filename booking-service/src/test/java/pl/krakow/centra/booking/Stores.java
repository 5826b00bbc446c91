package pl.krakow.centra.booking;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import org.bson.UuidRepresentation;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** A template on a database, set up as the service sets up its own. */
public final class Stores {

    private static final Map<List<String>, MongoClient> CLIENTS = new ConcurrentHashMap<>();

    private Stores() {}

    public static MongoTemplate template(String uri, CommandListener... listeners) {
        var connection = new ConnectionString(uri);
        var database = connection.getDatabase();
        return new MongoTemplate(new SimpleMongoClientDatabaseFactory(
                client(connection, listeners), database == null ? "booking" : database));
    }

    /** Clients without listeners are shared: each has threads of its own. */
    private static MongoClient client(ConnectionString connection, CommandListener... listeners) {
        return listeners.length > 0
                ? connect(connection, listeners)
                : CLIENTS.computeIfAbsent(connection.getHosts(), _ -> connect(connection));
    }

    private static MongoClient connect(ConnectionString connection, CommandListener... listeners) {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(connection)
                .uuidRepresentation(UuidRepresentation.STANDARD);
        for (var listener : listeners) {
            settings.addCommandListener(listener);
        }
        return MongoClients.create(settings.build());
    }
}
