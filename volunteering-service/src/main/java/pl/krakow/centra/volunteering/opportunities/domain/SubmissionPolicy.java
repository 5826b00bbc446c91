package pl.krakow.centra.volunteering.opportunities.domain;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What an opportunity must be like to be submitted. Each rule is a refusal or nothing. */
public final class SubmissionPolicy {

    /** A long-term role is offered anew after this. */
    public static final Period LONGEST = Period.ofYears(2);

    private static final Period REACH = Period.ofYears(3);

    /** In this order: what is out of reach is not reckoned with any further. */
    private static final List<BiFunction<OpportunityDetails, LocalDate, Optional<Refusal>>> RULES = List.of(
            SubmissionPolicy::withinReach,
            (details, today) -> startsBeforeItEnds(details),
            SubmissionPolicy::notOver,
            (details, today) -> notTooLong(details));

    private SubmissionPolicy() {}

    /** The first rule the details break. */
    public static Optional<Refusal> refusal(OpportunityDetails details, LocalDate today) {
        return RULES.stream()
                .map(rule -> rule.apply(details, today))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> withinReach(OpportunityDetails details, LocalDate today) {
        boolean near = details.from().isAfter(today.minus(REACH))
                && details.from().isBefore(today.plus(REACH))
                && details.until().isBefore(today.plus(REACH).plus(LONGEST));
        return near ? Optional.empty() : Optional.of(new Refusal.OutOfReach());
    }

    private static Optional<Refusal> startsBeforeItEnds(OpportunityDetails details) {
        return details.until().isBefore(details.from()) ? Optional.of(new Refusal.EndsBeforeStart()) : Optional.empty();
    }

    private static Optional<Refusal> notOver(OpportunityDetails details, LocalDate today) {
        return details.until().isBefore(today) ? Optional.of(new Refusal.AlreadyOver()) : Optional.empty();
    }

    private static Optional<Refusal> notTooLong(OpportunityDetails details) {
        return details.until().isAfter(details.from().plus(LONGEST))
                ? Optional.of(new Refusal.TooLong(LONGEST))
                : Optional.empty();
    }
}
