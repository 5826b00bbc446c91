package pl.krakow.centra.booking.letters.mongo;

import java.util.UUID;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.letters.domain.Letters;
import pl.krakow.centra.booking.letters.domain.LettersContract;
import pl.krakow.centra.kit.id.UuidIds;

/** The same on a real MongoDB; skipped where no Docker is. */
@Testcontainers(disabledWithoutDocker = true)
class RealLettersTest extends LettersContract {

    @Container
    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0").withReplicaSet();

    private final Letters letters =
            new MongoLetters(Stores.template(MONGO.getReplicaSetUrl("booking" + UUID.randomUUID())), new UuidIds());

    @Override
    protected Letters letters() {
        return letters;
    }
}
