package pl.krakow.centra.reporting.openstatistics.domain;

import java.util.Map;

/**
 * Something everybody knows of cells whatever is in them: that a weighted sum of them is zero, or not more than zero.
 *
 * @param weights by the number of the cell
 */
public record Relation(Map<Integer, Integer> weights, boolean equal) {

    public Relation {
        weights = Map.copyOf(weights);
    }

    public boolean concerns(int cell) {
        return weights.containsKey(cell);
    }
}
