package pl.krakow.centra.booking.fairness.domain;

import java.util.Collection;
import java.util.List;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;

/** Sanctions that were lifted, as they were then. Never removed. */
public interface Lifts {

    /** @return false when it is lifted already; then nothing was written */
    boolean add(Sanction lifted);

    List<Sanction> of(String centre, Collection<BeneficiaryId> beneficiaries);

    List<Sanction> at(String centre);
}
