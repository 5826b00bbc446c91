package pl.krakow.centra.reporting.usage.domain;

import java.util.Collection;

/** Makes sets of beneficiaries; which representation they have is not the figures' business. */
public interface BeneficiarySets {

    BeneficiarySet of(Collection<Integer> ordinals);

    BeneficiarySet union(Collection<BeneficiarySet> sets);
}
