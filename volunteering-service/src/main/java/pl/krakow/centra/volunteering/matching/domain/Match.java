package pl.krakow.centra.volunteering.matching.domain;

import java.util.List;

/**
 * How well a volunteer and a post suit each other.
 *
 * @param score the sum of the points, also where something speaks against it: what it would be without
 * @param points one of every criterion, in their order
 * @param exclusions every rule that speaks against it, in their order; none when it can be suggested
 */
public record Match(int score, List<Points> points, List<Exclusion> exclusions) {

    public Match {
        points = List.copyOf(points);
        exclusions = List.copyOf(exclusions);
        if (score != points.stream().mapToInt(Points::points).sum()) {
            throw new IllegalArgumentException("the score isn't the sum of its points");
        }
    }

    public boolean fits() {
        return exclusions.isEmpty();
    }
}
