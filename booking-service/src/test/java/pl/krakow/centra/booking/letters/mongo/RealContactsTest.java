package pl.krakow.centra.booking.letters.mongo;

import java.util.UUID;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.letters.domain.Contacts;
import pl.krakow.centra.booking.letters.domain.ContactsContract;

/** The same on a real MongoDB; skipped where no Docker is. */
@Testcontainers(disabledWithoutDocker = true)
class RealContactsTest extends ContactsContract {

    @Container
    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0").withReplicaSet();

    private final Contacts contacts =
            new MongoContacts(Stores.template(MONGO.getReplicaSetUrl("booking" + UUID.randomUUID())));

    @Override
    protected Contacts contacts() {
        return contacts;
    }
}
