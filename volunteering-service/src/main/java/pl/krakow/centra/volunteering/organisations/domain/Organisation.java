package pl.krakow.centra.volunteering.organisations.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the register of beneficiaries says of one of them.
 *
 * @param isOrganisation an organisation; not an informal group nor a person
 * @param isVerified a centre has seen that it is who it says it is
 * @param mergedInto which entry stands for it now
 */
public record Organisation(
        OrganisationId id,
        boolean isOrganisation,
        boolean isVerified,
        @Nullable OrganisationId mergedInto,
        boolean isErased) {

    /** Whether it may look for volunteers. */
    public boolean mayLookForVolunteers() {
        return isOrganisation && isVerified && !isErased;
    }
}
