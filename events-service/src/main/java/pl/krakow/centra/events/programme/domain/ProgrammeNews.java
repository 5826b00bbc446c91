package pl.krakow.centra.events.programme.domain;

/** What others learn of an event. Each names the whole event as it stands after the change. */
public sealed interface ProgrammeNews {

    ProgrammeEvent event();

    record Published(ProgrammeEvent event) implements ProgrammeNews {}

    /** What had been published is another than was announced; or it has a date again after it was postponed. */
    record Changed(ProgrammeEvent event) implements ProgrammeNews {}

    /** What had been published has no date for the time being. */
    record Postponed(ProgrammeEvent event) implements ProgrammeNews {}

    /** What had been published took place. */
    record Ended(ProgrammeEvent event) implements ProgrammeNews {}

    /** What had been published will not take place. */
    record Cancelled(ProgrammeEvent event) implements ProgrammeNews {}

    /** The session needs the room it names, at its time. */
    record RoomRequested(ProgrammeEvent event, SessionId session) implements ProgrammeNews {}

    /** The session needs the room no longer that it had asked for; it may not even be there any more. */
    record RoomGivenUp(ProgrammeEvent event, SessionId session) implements ProgrammeNews {}
}
