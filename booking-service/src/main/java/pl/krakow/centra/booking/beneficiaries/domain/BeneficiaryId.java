package pl.krakow.centra.booking.beneficiaries.domain;

import java.util.UUID;

public record BeneficiaryId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
