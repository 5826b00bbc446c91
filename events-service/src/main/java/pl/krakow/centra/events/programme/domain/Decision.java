package pl.krakow.centra.events.programme.domain;

import java.time.Instant;
import java.util.Optional;

/** What comes of a step somebody wants to take with an event. */
public sealed interface Decision {

    /**
     * @param event as it stands after the step, to be saved
     * @param news what the public learns, if anything
     */
    record Decided(ProgrammeEvent event, Optional<ProgrammeNews> news, Instant at) implements Decision {}

    /** Somebody changed the event since the person deciding saw it. */
    record Outdated() implements Decision {}

    /** The event's state doesn't allow it. */
    record NotPossible(EventState state) implements Decision {}

    record AlreadyOver() implements Decision {}
}
