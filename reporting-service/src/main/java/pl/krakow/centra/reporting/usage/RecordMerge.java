package pl.krakow.centra.reporting.usage;

import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.usage.domain.BeneficiaryOrdinals;
import pl.krakow.centra.reporting.usage.domain.MergedBeneficiaries;

/** Takes in that two beneficiaries are one. It may be told before anything else is known of either. */
@Component
@RequiredArgsConstructor
public class RecordMerge {

    private final BeneficiaryOrdinals ordinals;
    private final MergedBeneficiaries merged;

    public record Command(UUID from, UUID into) {}

    public void handle(Command command) {
        if (!command.from.equals(command.into)) {
            merged.put(ordinals.ordinalOf(command.from), ordinals.ordinalOf(command.into));
        }
    }
}
