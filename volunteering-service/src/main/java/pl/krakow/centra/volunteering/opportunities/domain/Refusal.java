package pl.krakow.centra.volunteering.opportunities.domain;

import java.time.Period;

/** Why an opportunity can't be submitted as described. */
public sealed interface Refusal {

    record EndsBeforeStart() implements Refusal {}

    record AlreadyOver() implements Refusal {}

    record TooLong(Period longest) implements Refusal {}

    /** So far in the future that it can only be a slip. */
    record OutOfReach() implements Refusal {}
}
