package pl.krakow.centra.volunteering.organisations.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was last said, whatever the version. */
public final class InMemoryOrganisations implements Organisations {

    private final Map<OrganisationId, Organisation> known = new HashMap<>();

    @Override
    public Optional<Organisation> find(OrganisationId id) {
        return Optional.ofNullable(known.get(id));
    }

    @Override
    public void isOfKind(OrganisationId id, boolean organisation, long version) {
        known.put(id, new Organisation(id, organisation, false, null, false));
    }

    @Override
    public void isVerified(OrganisationId id, boolean organisation, boolean verified, long version) {
        known.put(id, new Organisation(id, organisation, verified, null, false));
    }

    @Override
    public void isMerged(OrganisationId from, OrganisationId into, long version) {
        known.put(from, new Organisation(from, true, false, into, false));
    }

    @Override
    public void isErased(OrganisationId id, long version) {
        known.put(id, new Organisation(id, true, false, null, true));
    }
}
