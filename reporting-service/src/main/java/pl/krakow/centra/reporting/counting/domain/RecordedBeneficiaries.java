package pl.krakow.centra.reporting.counting.domain;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** One fact per beneficiary. */
public interface RecordedBeneficiaries {

    /** Keeps the fact unless a newer one, or the same, is already there. */
    void saveIfNewer(BeneficiaryFact fact);

    List<BeneficiaryFact> find(Collection<UUID> beneficiaryIds);
}
