package pl.krakow.centra.volunteering.opportunities.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What an opportunity must be like to be submitted. Each rule is a refusal or nothing. */
public final class SubmissionPolicy {

    /** A long-term role is offered anew after this. */
    public static final Period LONGEST = Period.ofYears(2);

    public static final Duration LONGEST_SHIFT = Duration.ofHours(24);

    public static final int MOST_SHIFTS = 200;

    /** Of all shifts together, so that who is placed fits one sheet. */
    public static final int MOST_SEATS = 2_000;

    private static final Period REACH = Period.ofYears(3);

    /** In this order: what is out of reach is not reckoned with any further. */
    private static final List<BiFunction<OpportunityDetails, LocalDate, Optional<Refusal>>> RULES = List.of(
            SubmissionPolicy::withinReach,
            (details, today) -> startsBeforeItEnds(details),
            (details, today) -> shiftsNotTooLong(details),
            SubmissionPolicy::notOver,
            (details, today) -> notTooLong(details),
            (details, today) -> asManyShiftsAsCommitment(details),
            (details, today) -> notTooManySeats(details),
            (details, today) -> newcomersFit(details),
            (details, today) -> applyInTime(details));

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
        boolean backwards = details.until().isBefore(details.from())
                || details.shifts().stream().anyMatch(shift -> !shift.start().isBefore(shift.end()))
                || details.longTerm() != null
                        && details.longTerm().wished().stream().anyMatch(WeeklyTime::isBackwards);
        return backwards ? Optional.of(new Refusal.EndsBeforeStart()) : Optional.empty();
    }

    private static Optional<Refusal> shiftsNotTooLong(OpportunityDetails details) {
        return details.shifts().stream()
                        .anyMatch(shift ->
                                Duration.between(shift.start(), shift.end()).compareTo(LONGEST_SHIFT) > 0)
                ? Optional.of(new Refusal.ShiftTooLong(LONGEST_SHIFT))
                : Optional.empty();
    }

    private static Optional<Refusal> notOver(OpportunityDetails details, LocalDate today) {
        return details.until().isBefore(today) ? Optional.of(new Refusal.AlreadyOver()) : Optional.empty();
    }

    private static Optional<Refusal> notTooLong(OpportunityDetails details) {
        return details.until().isAfter(details.from().plus(LONGEST))
                ? Optional.of(new Refusal.TooLong(LONGEST))
                : Optional.empty();
    }

    private static Optional<Refusal> asManyShiftsAsCommitment(OpportunityDetails details) {
        int shifts = details.shifts().size();
        boolean fits = switch (details.commitment()) {
            case SINGLE_ACTION -> shifts == 1;
            case SHIFTS -> shifts >= 1 && shifts <= MOST_SHIFTS;
            case LONG_TERM -> shifts == 0;
        };
        return fits ? Optional.empty() : Optional.of(new Refusal.CommitmentUnfit(MOST_SHIFTS));
    }

    private static Optional<Refusal> notTooManySeats(OpportunityDetails details) {
        return details.seats() > MOST_SEATS ? Optional.of(new Refusal.TooManySeats(MOST_SEATS)) : Optional.empty();
    }

    private static Optional<Refusal> newcomersFit(OpportunityDetails details) {
        var asked = details.longTerm();
        int smallest = asked != null
                ? asked.seats()
                : details.shifts().stream().mapToInt(Shift::seats).min().orElse(0);
        return details.newcomerSeats() > smallest ? Optional.of(new Refusal.TooManyNewcomerSeats()) : Optional.empty();
    }

    private static Optional<Refusal> applyInTime(OpportunityDetails details) {
        var applyBy = details.applyBy();
        return applyBy != null && applyBy.isAfter(details.until())
                ? Optional.of(new Refusal.ApplyByTooLate())
                : Optional.empty();
    }
}
