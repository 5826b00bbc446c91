package pl.krakow.centra.events.programme.domain;

/** What the public learns of an event. Each names the whole event as it stands after the change. */
public sealed interface ProgrammeNews {

    ProgrammeEvent event();

    record Published(ProgrammeEvent event) implements ProgrammeNews {}

    /** What had been published will not take place. */
    record Cancelled(ProgrammeEvent event) implements ProgrammeNews {}
}
