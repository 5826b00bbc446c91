package pl.krakow.centra.events.incubation.domain;

import java.time.Instant;

/** What others learn of a path. */
public sealed interface PathNews {

    Instant at();

    /** It is under way: it began, or goes on after it had ended. */
    record Started(Instant at) implements PathNews {}

    record StepChanged(String step, StepState state, Instant at) implements PathNews {}

    record Finished(Result result, Instant at) implements PathNews {}
}
