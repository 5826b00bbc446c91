package pl.krakow.centra.volunteering.organisations.domain;

import java.util.Optional;

/** What has been heard of organisations. Each fact is kept with the version it was told with; an older one changes nothing. */
public interface Organisations {

    /** As it was registered, or as the one that stands for it now. */
    Optional<Organisation> find(OrganisationId id);

    void isOfKind(OrganisationId id, boolean organisation, long version);

    void isVerified(OrganisationId id, boolean organisation, boolean verified, long version);

    void isMerged(OrganisationId from, OrganisationId into, long version);

    void isErased(OrganisationId id, long version);
}
