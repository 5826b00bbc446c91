package pl.krakow.centra.volunteering.matching.domain;

import java.util.Map;

/**
 * What one criterion gives.
 *
 * @param facts why so many, by name; the same criterion always has the same names
 */
public record Points(Criterion criterion, int points, Map<String, Object> facts) {

    public Points {
        if (points < 0 || points > criterion.most()) {
            throw new IllegalArgumentException(criterion + " gives no " + points + " points");
        }
        facts = Map.copyOf(facts);
    }

    public int most() {
        return criterion.most();
    }
}
