package pl.krakow.centra.booking.fairness.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;

/** Who counts as one: a beneficiary and all that were merged into it. */
public interface Aliases {

    /** The beneficiary itself and whoever was merged into it, also by way of another. */
    Set<BeneficiaryId> of(BeneficiaryId survivor);

    /** Who stands for each of them now: itself, unless it was merged into another. */
    Map<BeneficiaryId, BeneficiaryId> survivors(Collection<BeneficiaryId> beneficiaries);
}
