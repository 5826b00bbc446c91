package pl.krakow.centra.volunteering.opportunities.domain;

import java.time.Duration;
import java.time.Period;
import java.util.List;

/** Why an opportunity can't be submitted as described. */
public sealed interface Refusal {

    record EndsBeforeStart() implements Refusal {}

    record AlreadyOver() implements Refusal {}

    record TooLong(Period longest) implements Refusal {}

    /** So far in the future that it can only be a slip. */
    record OutOfReach() implements Refusal {}

    record ShiftTooLong(Duration longest) implements Refusal {}

    /** A single action with many shifts, a role with some, or shifts with none. */
    record CommitmentUnfit(int mostShifts) implements Refusal {}

    record TooManySeats(int most) implements Refusal {}

    /** More than a post has seats. */
    record TooManyNewcomerSeats() implements Refusal {}

    record ApplyByTooLate() implements Refusal {}

    /** Words that are on no list of terms, all of them. */
    record TermsUnknown(List<UnknownTerm> terms) implements Refusal {}

    record OrganisationUnknown() implements Refusal {}

    record OrganisationUnverified() implements Refusal {}
}
