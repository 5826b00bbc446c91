package pl.krakow.centra.reporting.counting.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/**
 * Which beneficiaries turned out to be another one. What was recorded under the old ordinal stays as it was; whoever
 * counts beneficiaries counts the survivor instead, so that a merge corrects every period at once, whenever it arrives
 * and however often.
 */
public interface MergedMembers {

    /** Keeps that {@code into} stands for {@code from} as well; the same again changes nothing. */
    void put(int from, int into);

    /** Every merge as it was told: {@code into} may have been merged itself. */
    Map<Integer, Integer> all();

    /** Everyone who was merged, and who stands for them at the end of all merges. */
    default Map<Integer, Integer> survivors() {
        var merges = all();
        var survivors = new HashMap<Integer, Integer>();
        for (var from : merges.keySet()) {
            var seen = new HashSet<Integer>();
            int survivor = from;
            while (seen.add(survivor) && merges.containsKey(survivor)) {
                survivor = merges.get(survivor);
            }
            survivors.put(from, survivor);
        }
        return survivors;
    }
}
