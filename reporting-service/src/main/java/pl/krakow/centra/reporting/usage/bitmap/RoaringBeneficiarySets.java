package pl.krakow.centra.reporting.usage.bitmap;

import java.util.Collection;

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
}
