package pl.krakow.centra.booking.beneficiaries;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.beneficiaries.domain.Krs;
import pl.krakow.centra.booking.beneficiaries.domain.Nip;
import pl.krakow.centra.booking.beneficiaries.domain.Regon;

/** A beneficiary as its representatives and staff see it. */
public record BeneficiaryView(
        UUID id,
        BeneficiaryKind kind,
        String name,
        @Nullable String district,
        @Nullable String krs,
        @Nullable String nip,
        @Nullable String regon,
        @Nullable String description,
        Instant registeredAt,
        long revision) {

    static BeneficiaryView of(Beneficiary beneficiary) {
        var numbers = beneficiary.numbers();
        Krs krs = numbers.krs();
        Nip nip = numbers.nip();
        Regon regon = numbers.regon();
        return new BeneficiaryView(
                beneficiary.id().value(),
                beneficiary.kind(),
                beneficiary.name(),
                beneficiary.district(),
                krs == null ? null : krs.value(),
                nip == null ? null : nip.value(),
                regon == null ? null : regon.value(),
                beneficiary.description(),
                beneficiary.registeredAt(),
                beneficiary.revision());
    }
}
