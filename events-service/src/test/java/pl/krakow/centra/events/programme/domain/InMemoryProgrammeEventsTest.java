package pl.krakow.centra.events.programme.domain;

class InMemoryProgrammeEventsTest extends ProgrammeEventsContract {

    private final ProgrammeEvents events = new InMemoryProgrammeEvents();

    @Override
    protected ProgrammeEvents events() {
        return events;
    }
}
