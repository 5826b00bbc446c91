package pl.krakow.centra.sites.staff.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stretches of a day in minutes since midnight, each from one up to another. */
final class Minutes {

    private Minutes() {}

    /** These stretches, joined where they meet. */
    static List<int[]> union(List<int[]> parts) {
        var joined = new ArrayList<int[]>();
        parts.stream().sorted(Comparator.comparingInt(part -> part[0])).forEach(part -> {
            if (!joined.isEmpty() && joined.getLast()[1] >= part[0]) {
                joined.getLast()[1] = Math.max(joined.getLast()[1], part[1]);
            } else {
                joined.add(part.clone());
            }
        });
        return joined;
    }

    /** What is left of these stretches without the others. */
    static List<int[]> without(List<int[]> parts, List<int[]> others) {
        var left = new ArrayList<int[]>();
        var taken = union(others);
        for (var part : parts) {
            int start = part[0];
            for (var other : taken) {
                if (other[1] <= start || other[0] >= part[1]) {
                    continue;
                }
                if (other[0] > start) {
                    left.add(new int[] {start, other[0]});
                }
                start = Math.max(start, other[1]);
            }
            if (start < part[1]) {
                left.add(new int[] {start, part[1]});
            }
        }
        return left;
    }
}
