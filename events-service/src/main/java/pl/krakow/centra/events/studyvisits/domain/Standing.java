package pl.krakow.centra.events.studyvisits.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.registrations.domain.RegistrationId;

/**
 * How an application stands by the criteria, and why.
 *
 * @param points by scored criterion; they sum to the score
 * @param conditions what must be met, and whether it is
 * @param assessors how many have assessed it
 * @param rank from 1, among who qualifies; 0 for who doesn't
 * @param byArrival whether somebody has the same score, so that arrival decided between them
 */
public record Standing(
        RegistrationId application,
        List<Points> points,
        List<Condition> conditions,
        BigDecimal score,
        int assessors,
        Verdict verdict,
        int rank,
        boolean byArrival) {

    public Standing {
        points = List.copyOf(points);
        conditions = List.copyOf(conditions);
    }

    /**
     * What a criterion brought.
     *
     * @param average of the marks, with two places
     * @param points that average as a share of the scale, times the weight; with two places
     */
    public record Points(UUID criterion, BigDecimal average, BigDecimal points) {}

    /**
     * Whether what must be met is.
     *
     * @param reason the staff gave
     */
    public record Condition(
            UUID criterion, boolean met, @Nullable String reason) {}

    /** Whether somebody may go at all. */
    public enum Verdict {
        QUALIFIES,
        /** Something that must be met isn't. */
        CONDITION_NOT_MET,
        BELOW_MINIMUM,
        /** Not as many have assessed it yet as have to. */
        NOT_ASSESSED
    }

    Standing ranked(int place, boolean tie) {
        return new Standing(application, points, conditions, score, assessors, verdict, place, tie);
    }

    Standing withoutReasons() {
        return new Standing(
                application,
                points,
                conditions.stream()
                        .map(condition -> new Condition(condition.criterion(), condition.met(), null))
                        .toList(),
                score,
                assessors,
                verdict,
                rank,
                byArrival);
    }
}
