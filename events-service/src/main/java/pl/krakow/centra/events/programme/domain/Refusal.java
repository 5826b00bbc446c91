package pl.krakow.centra.events.programme.domain;

import java.time.Duration;

/** Why an event can't be as described. A session is named by its place in the list, from 0. */
public sealed interface Refusal {

    record EndsBeforeStart(int session) implements Refusal {}

    /** It begins before the one before it is over. */
    record SessionsOverlap(int session) implements Refusal {}

    /** None, or too many. */
    record SessionsOutOfRange(int most) implements Refusal {}

    /** From the first start to the last end. */
    record TooLong(int session, Duration longest) implements Refusal {}

    /** So far in the past or the future that it can only be a slip. */
    record OutOfReach(int session) implements Refusal {}

    /** The event has no such session, or it is named twice. */
    record SessionUnknown(SessionId session) implements Refusal {}

    record LanguageUnknown() implements Refusal {}

    record AgesBackwards() implements Refusal {}
}
