package pl.krakow.centra.reporting.counting.domain;

import java.util.Collection;
import java.util.Map;

/** Makes sets of whoever counts once; which representation they have is not the figures' business. */
public interface MemberSets {

    MemberSet of(Collection<Integer> ordinals);

    MemberSet union(Collection<MemberSet> sets);

    /** Those of {@code set} that are in {@code other} as well. */
    MemberSet common(MemberSet set, MemberSet other);

    /** Those of {@code set} that aren't in {@code other}. */
    MemberSet without(MemberSet set, MemberSet other);

    /** The same set, except that whoever was merged is stood for by the survivor. */
    MemberSet withSurvivors(MemberSet set, Map<Integer, Integer> survivors);
}
