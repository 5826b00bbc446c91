package pl.krakow.centra.kit.letter.mongo;

import java.util.List;

import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.letter.Letters;
import pl.krakow.centra.kit.letter.LettersContract;
import pl.krakow.centra.kit.letter.Note.NotePress;
import pl.krakow.centra.kit.letter.Presses;
import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedLettersTest extends LettersContract {

    private final Letters letters =
            new MongoLetters(EmbeddedServers.mongo(), new Presses(List.of(new NotePress())), new UuidIds());

    @Override
    protected Letters letters() {
        return letters;
    }
}
