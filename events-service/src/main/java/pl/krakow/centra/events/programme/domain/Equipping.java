package pl.krakow.centra.events.programme.domain;

/** What comes of giving an event other materials. */
public sealed interface Equipping {

    record Equipped(Decision.Decided decided) implements Equipping {}

    /** The event has them already. */
    record Unchanged(ProgrammeEvent event) implements Equipping {}

    /** Somebody changed the event since the person deciding saw it. */
    record Outdated() implements Equipping {}

    /** The event's state doesn't allow it. */
    record NotPossible(EventState state) implements Equipping {}

    record TooMany(int most) implements Equipping {}
}
