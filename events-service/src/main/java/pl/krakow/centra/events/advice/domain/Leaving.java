package pl.krakow.centra.events.advice.domain;

/** What comes of leaving a day for another time. */
public sealed interface Leaving {

    record Left(Appointment appointment) implements Leaving {}

    /** It isn't there to be moved any more, or the move was given up. */
    record Gone() implements Leaving {}
}
