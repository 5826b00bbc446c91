package pl.krakow.centra.volunteering.organisations.domain;

import java.util.UUID;

/** The beneficiary that looks for volunteers, by the id it is registered under. */
public record OrganisationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
