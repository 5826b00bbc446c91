package pl.krakow.centra.reporting.counting;

import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.domain.BeneficiaryFact;
import pl.krakow.centra.reporting.counting.domain.BeneficiaryKind;
import pl.krakow.centra.reporting.counting.domain.RecordedBeneficiaries;

/**
 * Takes in what an event says about a beneficiary. No figure of usage depends on it: a booking carries the kind its
 * beneficiary had, and the two may arrive in any order.
 */
@Component
@RequiredArgsConstructor
public class RecordBeneficiary {

    private final RecordedBeneficiaries beneficiaries;

    public record Command(
            UUID beneficiaryId,
            long version,
            @Nullable String registeredAt,
            BeneficiaryKind kind,
            @Nullable String district) {}

    public void handle(Command command) {
        beneficiaries.saveIfNewer(new BeneficiaryFact(
                command.beneficiaryId, command.version, command.registeredAt, command.kind, command.district));
    }
}
