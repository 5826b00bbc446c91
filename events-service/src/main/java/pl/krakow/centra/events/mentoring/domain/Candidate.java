package pl.krakow.centra.events.mentoring.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A mentor as seen from one application.
 *
 * @param points per criterion; empty for who is excluded
 * @param failed the rules that exclude them, in order; empty for who may be proposed
 */
public record Candidate(Mentor mentor, Map<Criterion, Integer> points, List<Rule> failed) {

    /** What points are given for, and how many at most; together a hundred. */
    public enum Criterion {
        /** How much of what is looked for they know. */
        FIELDS(40),
        /** When both have time. */
        FREE_TIME(20),
        /** How many of the applicant's languages they speak. */
        LANGUAGES(15),
        /** How much of their time isn't promised. */
        CAPACITY(15),
        /** How both can meet. */
        WAY(10);

        private final int most;

        Criterion(int most) {
            this.most = most;
        }

        public int most() {
            return most;
        }
    }

    /** What has to be so. */
    public enum Rule {
        /** They take somebody new. */
        ACTIVE,
        /** They do what the programme offers. */
        KIND,
        /** They know some of what is looked for. */
        FIELD,
        LANGUAGE,
        FREE_TIME,
        WAY,
        /** They have a place that isn't promised. */
        CAPACITY,
        /** They aren't the applicant. */
        SOMEBODY_ELSE,
        /** The pair hasn't come to nothing before. */
        NOT_TRIED
    }

    public Candidate {
        points = points.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(points));
        failed = List.copyOf(failed);
    }

    /** The sum of the points. */
    public int score() {
        return points.values().stream().mapToInt(Integer::intValue).sum();
    }

    public boolean mayBeProposed() {
        return failed.isEmpty();
    }
}
