package pl.krakow.centra.reporting.counting.bitmap;

import java.util.Collection;
import java.util.Map;

import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.domain.MemberSet;
import pl.krakow.centra.reporting.counting.domain.MemberSets;

/** Makes {@link RoaringMemberSet}s. */
@Component
public class RoaringMemberSets implements MemberSets {

    @Override
    public MemberSet of(Collection<Integer> ordinals) {
        RoaringBitmap bitmap = new RoaringBitmap();
        ordinals.forEach(bitmap::add);
        bitmap.runOptimize();
        return new RoaringMemberSet(bitmap);
    }

    @Override
    public MemberSet union(Collection<MemberSet> sets) {
        if (sets.size() == 1) {
            return sets.iterator().next();
        }
        return new RoaringMemberSet(FastAggregation.or(
                sets.stream().map(set -> ((RoaringMemberSet) set).bitmap()).iterator()));
    }

    @Override
    public MemberSet common(MemberSet set, MemberSet other) {
        return new RoaringMemberSet(RoaringBitmap.and(bitmap(set), bitmap(other)));
    }

    @Override
    public MemberSet without(MemberSet set, MemberSet other) {
        return new RoaringMemberSet(RoaringBitmap.andNot(bitmap(set), bitmap(other)));
    }

    private static RoaringBitmap bitmap(MemberSet set) {
        return ((RoaringMemberSet) set).bitmap();
    }

    @Override
    public MemberSet withSurvivors(MemberSet set, Map<Integer, Integer> survivors) {
        RoaringBitmap bitmap = ((RoaringMemberSet) set).bitmap();
        RoaringBitmap replaced = null;
        for (Map.Entry<Integer, Integer> merge : survivors.entrySet()) {
            if (bitmap.contains(merge.getKey())) {
                replaced = replaced == null ? bitmap.clone() : replaced;
                replaced.remove(merge.getKey());
                replaced.add(merge.getValue());
            }
        }
        return replaced == null ? set : new RoaringMemberSet(replaced);
    }
}
