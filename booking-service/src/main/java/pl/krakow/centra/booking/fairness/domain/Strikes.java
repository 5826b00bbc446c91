package pl.krakow.centra.booking.fairness.domain;

import java.util.Collection;
import java.util.List;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;

/**
 * Every booking that speaks against its beneficiary. Read from the day sheets themselves, so that a correction there is
 * a correction here.
 */
public interface Strikes {

    /** Those of some beneficiaries at one centre; one query. */
    List<Strike> of(String centre, Collection<BeneficiaryId> beneficiaries);

    /** Those of everybody at one centre; one query. */
    List<Strike> at(String centre);
}
