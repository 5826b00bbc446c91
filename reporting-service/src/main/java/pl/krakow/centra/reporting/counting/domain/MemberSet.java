package pl.krakow.centra.reporting.counting.domain;

import java.util.List;

/**
 * A set of whoever or whatever counts once, each stood for by its ordinal. Two sets with the same members are equal.
 * Immutable; its size is exact, never an estimate.
 */
public interface MemberSet {

    int size();

    boolean contains(int ordinal);

    /** The next members in ascending order, at most {@code limit} of them, all greater than {@code ordinal}. */
    List<Integer> after(int ordinal, int limit);
}
