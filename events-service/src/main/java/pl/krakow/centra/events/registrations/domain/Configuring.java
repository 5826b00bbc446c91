package pl.krakow.centra.events.registrations.domain;

/** What came of saying how people sign up. */
public sealed interface Configuring {

    record Configured(long revision) implements Configuring {}

    /** Somebody changed it since the person deciding saw it. */
    record Outdated() implements Configuring {}

    record Flawed(SignUp.Flaw flaw) implements Configuring {}

    /** @param taken more seats than wanted are taken or kept */
    record SeatsTaken(int taken) implements Configuring {}

    record TooLate() implements Configuring {}
}
