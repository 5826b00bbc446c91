package pl.krakow.centra.reporting.usage.domain;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * The dictionary between beneficiaries and the small numbers that stand for them in sets.
 *
 * <p>An entry is made once and never changes; two processes that meet the same beneficiary at the same instant agree on
 * one ordinal, and no ordinal ever stands for two beneficiaries. Numbers may be left out.
 */
public interface BeneficiaryOrdinals {

    /** The beneficiary's ordinal, 0 or greater; assigned now if it has none. */
    int ordinalOf(UUID beneficiaryId);

    /** Who the ordinals stand for; one that was never assigned has no entry. */
    Map<Integer, UUID> beneficiaries(Collection<Integer> ordinals);
}
