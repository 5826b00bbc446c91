package pl.krakow.centra.events.feedback.domain;

import java.time.Instant;

/** What came of answering. */
public sealed interface Answering {

    record Taken() implements Answering {}

    /** Nobody is asked about this event. */
    record NotAsked() implements Answering {}

    /** The event isn't over, or it isn't settled who came. */
    record TooEarly() implements Answering {}

    record TooLate(Instant since) implements Answering {}

    /** They did already. */
    record Already() implements Answering {}

    record Flawed(Sheet.Flaw flaw) implements Answering {}

    /** No more comments fit in; grades would. */
    record TextsFull() implements Answering {}
}
