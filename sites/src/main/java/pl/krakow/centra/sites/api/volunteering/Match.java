package pl.krakow.centra.sites.api.volunteering;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How well somebody and a post suit each other, explained in the reader's language.
 *
 * @param score the sum of the points
 * @param excludedBy every rule that speaks against it
 */
public record Match(int score, List<Points> points, List<Exclusion> excludedBy) {

    /** Points of one criterion, and a sentence on why. */
    public record Points(String criterion, String name, int points, int most, String why) {}

    /** A rule that speaks against it, and a sentence on why. */
    public record Exclusion(String rule, String why) {}

    /** A shift, or a role that has no times. */
    public record Post(
            String id,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable OffsetDateTime start,
            @Nullable OffsetDateTime end) {}

    public boolean fits() {
        return excludedBy.isEmpty();
    }

    /** The points of those before one, where its part of a line begins. */
    public int before(int index) {
        return points.stream().limit(index).mapToInt(Points::points).sum();
    }

    /** The criterion with the smallest share of its points; nothing when there are none, or all are full. */
    public @Nullable Points weakest() {
        return points.stream()
                .filter(one -> one.most() > 0 && one.points() < one.most())
                .min(Comparator.comparingDouble(one -> (double) one.points() / one.most()))
                .orElse(null);
    }
}
