package pl.krakow.centra.reporting.usage.domain;

import java.util.Collection;
import java.util.Map;

/** Makes sets of beneficiaries; which representation they have is not the figures' business. */
public interface BeneficiarySets {

    BeneficiarySet of(Collection<Integer> ordinals);

    BeneficiarySet union(Collection<BeneficiarySet> sets);

    /** The same set, except that whoever was merged is stood for by the survivor. */
    BeneficiarySet withSurvivors(BeneficiarySet set, Map<Integer, Integer> survivors);
}
