package pl.krakow.centra.events.advice.notes;

class InMemoryNotesTest extends NotesContract {

    private final Notes notes = new InMemoryNotes();

    @Override
    protected Notes notes() {
        return notes;
    }
}
