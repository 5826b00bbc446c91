package pl.krakow.centra.volunteering.matching.domain;

import java.util.Map;

/**
 * A rule that speaks against a match, and what of it.
 *
 * @param facts by name; the same rule always has the same names
 */
public record Exclusion(Rule rule, Map<String, Object> facts) {

    public Exclusion {
        facts = Map.copyOf(facts);
    }
}
