package pl.krakow.centra.booking.letters.mongo;

import pl.krakow.centra.booking.Stores;
import pl.krakow.centra.booking.letters.domain.Letters;
import pl.krakow.centra.booking.letters.domain.LettersContract;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedLettersTest extends LettersContract {

    private final Letters letters = new MongoLetters(Stores.template(EmbeddedServers.newDatabase()), new UuidIds());

    @Override
    protected Letters letters() {
        return letters;
    }
}
