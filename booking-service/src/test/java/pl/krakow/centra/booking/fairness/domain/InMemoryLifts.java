package pl.krakow.centra.booking.fairness.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;

/** Lifted sanctions in a map. */
public final class InMemoryLifts implements Lifts {

    private final Map<UUID, Sanction> all = new LinkedHashMap<>();

    @Override
    public synchronized boolean add(Sanction lifted) {
        return all.putIfAbsent(lifted.id(), lifted) == null;
    }

    @Override
    public List<Sanction> of(String centre, Collection<BeneficiaryId> beneficiaries) {
        return at(centre).stream()
                .filter(sanction -> beneficiaries.contains(sanction.beneficiary()))
                .toList();
    }

    @Override
    public synchronized List<Sanction> at(String centre) {
        return all.values().stream()
                .filter(sanction -> sanction.centre().equals(centre))
                .toList();
    }
}
