package pl.krakow.centra.events.advice.mongo;

import pl.krakow.centra.events.advice.notes.Notes;
import pl.krakow.centra.events.advice.notes.NotesContract;
import pl.krakow.centra.kit.test.EmbeddedServers;

class EmbeddedStoreNotesTest extends NotesContract {

    private final Notes notes = new MongoNotes(EmbeddedServers.mongo());

    @Override
    protected Notes notes() {
        return notes;
    }
}
