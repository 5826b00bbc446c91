package pl.krakow.centra.events.programme.domain;

import java.time.Duration;

/** Why an event can't be drafted as described. */
public sealed interface Refusal {

    record EndsBeforeStart() implements Refusal {}

    record TooLong(Duration longest) implements Refusal {}

    /** So far in the past or the future that it can only be a slip. */
    record OutOfReach() implements Refusal {}

    record LanguageUnknown() implements Refusal {}
}
