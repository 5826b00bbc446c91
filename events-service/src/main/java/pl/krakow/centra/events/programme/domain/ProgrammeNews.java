package pl.krakow.centra.events.programme.domain;

/** What others learn of an event. Each names the whole event as it stands after the change. */
public sealed interface ProgrammeNews {

    ProgrammeEvent event();

    record Published(ProgrammeEvent event) implements ProgrammeNews {}

    /** What had been published is another than was announced. */
    record Changed(ProgrammeEvent event) implements ProgrammeNews {}

    /** What had been published will not take place. */
    record Cancelled(ProgrammeEvent event) implements ProgrammeNews {}

    /** The event needs the room it names, at its time. */
    record RoomRequested(ProgrammeEvent event) implements ProgrammeNews {}

    /** The event needs the room no longer that it had asked for. */
    record RoomGivenUp(ProgrammeEvent event) implements ProgrammeNews {}
}
