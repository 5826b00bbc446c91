package pl.krakow.centra.events;

import java.time.LocalDate;

import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.recurrence.domain.RecurrenceRule;

/** What is wrong with a rule by which something repeats, as a caller sees it. */
public final class RuleRefusals {

    private RuleRefusals() {}

    /** @param part of the rule it is about */
    public static Problem unfit(RecurrenceRule.Fault fault, String part) {
        return onRule(
                        switch (fault) {
                            case UNREADABLE -> EventsProblem.RULE_UNREADABLE;
                            case NOT_SUPPORTED -> EventsProblem.RULE_PART_NOT_OFFERED;
                            case NO_END -> EventsProblem.RULE_WITHOUT_END;
                            case VALUE -> EventsProblem.RULE_VALUE;
                        })
                .arguments(part);
    }

    public static Problem withoutDates() {
        return onRule(EventsProblem.RULE_WITHOUT_DATES);
    }

    public static Problem beginsElsewhere(LocalDate nearest) {
        return new Problem(EventsProblem.RULE_BEGINS_ELSEWHERE)
                .arguments(nearest)
                .with("pointer", "/start")
                .with("nearest", nearest);
    }

    public static Problem tooLong(int most) {
        return onRule(EventsProblem.SERIES_TOO_LONG).arguments(most);
    }

    private static Problem onRule(EventsProblem code) {
        return new Problem(code).with("pointer", "/rule");
    }
}
