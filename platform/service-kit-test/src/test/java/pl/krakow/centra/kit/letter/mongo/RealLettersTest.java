package pl.krakow.centra.kit.letter.mongo;

import java.util.List;
import java.util.UUID;

import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.mongodb.MongoDBContainer;

import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.letter.Letters;
import pl.krakow.centra.kit.letter.LettersContract;
import pl.krakow.centra.kit.letter.Note.NotePress;
import pl.krakow.centra.kit.letter.Presses;
import pl.krakow.centra.kit.test.EmbeddedServers;

/** The same on a real MongoDB; skipped where no Docker is. */
@Testcontainers(disabledWithoutDocker = true)
class RealLettersTest extends LettersContract {

    @Container
    private static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0").withReplicaSet();

    private final Letters letters = new MongoLetters(
            EmbeddedServers.mongo(MONGO.getReplicaSetUrl("letters" + UUID.randomUUID())),
            new Presses(List.of(new NotePress())),
            new UuidIds());

    @Override
    protected Letters letters() {
        return letters;
    }
}
