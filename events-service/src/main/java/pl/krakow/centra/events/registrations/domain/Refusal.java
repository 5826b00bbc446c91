package pl.krakow.centra.events.registrations.domain;

import java.time.Instant;

/** Why somebody can't be put on a roster. */
public sealed interface Refusal {

    /** The event isn't announced yet. */
    record NotAnnounced() implements Refusal {}

    record CalledOff() implements Refusal {}

    record Postponed() implements Refusal {}

    record AlreadyOver() implements Refusal {}

    /** Nobody signs up for this event. */
    record NoSignUp() implements Refusal {}

    record NotOpenYet(Instant opens) implements Refusal {}

    record Closed(Instant since) implements Refusal {}

    record NeedsAnAccount() implements Refusal {}

    record TooManyPeople(int most) implements Refusal {}

    /** @param free fewer than were asked for */
    record Full(int free) implements Refusal {}

    /** They are on the roster already. */
    record AlreadyRegistered(Entry entry) implements Refusal {}

    /** No seat is kept where the centre decides who gets one. */
    record NothingToHold() implements Refusal {}

    /** As many seats as may be are being kept for people nobody knows. */
    record TooManyHolds() implements Refusal {}
}
