package pl.krakow.centra.reporting.usage.bitmap;

import java.util.Collection;
import java.util.Map;

import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.usage.domain.BeneficiarySet;
import pl.krakow.centra.reporting.usage.domain.BeneficiarySets;

/** Makes {@link RoaringBeneficiarySet}s. */
@Component
public class RoaringBeneficiarySets implements BeneficiarySets {

    @Override
    public BeneficiarySet of(Collection<Integer> ordinals) {
        RoaringBitmap bitmap = new RoaringBitmap();
        ordinals.forEach(bitmap::add);
        bitmap.runOptimize();
        return new RoaringBeneficiarySet(bitmap);
    }

    @Override
    public BeneficiarySet union(Collection<BeneficiarySet> sets) {
        if (sets.size() == 1) {
            return sets.iterator().next();
        }
        return new RoaringBeneficiarySet(FastAggregation.or(
                sets.stream().map(set -> ((RoaringBeneficiarySet) set).bitmap()).iterator()));
    }

    @Override
    public BeneficiarySet withSurvivors(BeneficiarySet set, Map<Integer, Integer> survivors) {
        RoaringBitmap bitmap = ((RoaringBeneficiarySet) set).bitmap();
        RoaringBitmap replaced = null;
        for (Map.Entry<Integer, Integer> merge : survivors.entrySet()) {
            if (bitmap.contains(merge.getKey())) {
                replaced = replaced == null ? bitmap.clone() : replaced;
                replaced.remove(merge.getKey());
                replaced.add(merge.getValue());
            }
        }
        return replaced == null ? set : new RoaringBeneficiarySet(replaced);
    }
}
