package pl.krakow.centra.reporting.openstatistics.domain;

import java.util.List;
import java.util.Map;

/** Somebody who knows everything that is published and how cells hang together, and works out the rest. */
public interface Attacker {

    /**
     * Between what a hidden cell must lie.
     *
     * @param known the cells that are published
     */
    Bounds bounds(int cell, Map<Integer, Long> known, List<Relation> relations);

    /** @param most infinite when there is no end to it */
    record Bounds(double least, double most) {

        private static final double SLACK = 1e-6;

        /** Whether 0 and everything below the threshold is possible. */
        public boolean leavesOpen(int threshold) {
            return least <= SLACK && most >= threshold - 1 - SLACK;
        }
    }
}
