package pl.krakow.centra.volunteering.agreements.domain;

import java.util.UUID;

/** Names an agreement; follows from the volunteer and the opportunity, which have one together. */
public record AgreementId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
