package pl.krakow.centra.reporting.counting.memory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import pl.krakow.centra.reporting.counting.domain.BeneficiaryFact;
import pl.krakow.centra.reporting.counting.domain.RecordedBeneficiaries;

public class InMemoryBeneficiaries implements RecordedBeneficiaries {

    private final Map<UUID, BeneficiaryFact> facts = new ConcurrentHashMap<>();

    @Override
    public void saveIfNewer(BeneficiaryFact fact) {
        facts.merge(
                fact.beneficiaryId(), fact, (known, arrived) -> arrived.version() > known.version() ? arrived : known);
    }

    @Override
    public List<BeneficiaryFact> find(Collection<UUID> beneficiaryIds) {
        return facts.values().stream()
                .filter(fact -> beneficiaryIds.contains(fact.beneficiaryId()))
                .toList();
    }
}
