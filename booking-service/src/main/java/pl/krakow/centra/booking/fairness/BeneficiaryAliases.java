package pl.krakow.centra.booking.fairness;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.fairness.domain.Aliases;

/** Asks the beneficiaries who was merged into whom. */
@Component
@RequiredArgsConstructor
class BeneficiaryAliases implements Aliases {

    private final Beneficiaries beneficiaries;

    @Override
    public Set<BeneficiaryId> of(BeneficiaryId survivor) {
        return beneficiaries.ids(survivor);
    }

    @Override
    public Map<BeneficiaryId, BeneficiaryId> survivors(Collection<BeneficiaryId> all) {
        var survivors = new HashMap<BeneficiaryId, BeneficiaryId>();
        all.forEach(one -> survivors.computeIfAbsent(
                one, id -> beneficiaries.current(id).map(Beneficiary::id).orElse(id)));
        return survivors;
    }
}
