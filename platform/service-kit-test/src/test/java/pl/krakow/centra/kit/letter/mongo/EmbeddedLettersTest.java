package pl.krakow.centra.kit.letter.mongo;

import java.time.Clock;
import java.util.List;

import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.letter.Letters;
import pl.krakow.centra.kit.letter.LettersContract;
import pl.krakow.centra.kit.letter.Note.NotePress;
import pl.krakow.centra.kit.letter.Presses;
import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedLettersTest extends LettersContract {

    private final MongoOperations mongo = EmbeddedServers.mongo();

    @Override
    protected Letters letters(Clock clock) {
        return new MongoLetters(mongo, new Presses(List.of(new NotePress())), new UuidIds(), clock);
    }
}
