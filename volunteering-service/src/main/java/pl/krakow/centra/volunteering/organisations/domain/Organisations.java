package pl.krakow.centra.volunteering.organisations.domain;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What has been heard of organisations. Each fact is kept with the version it was told with; an older one changes nothing. */
public interface Organisations {

    /** As it was registered, or as the one that stands for it now. */
    Optional<Organisation> find(OrganisationId id);

    /** Whether it is known that it may not look for volunteers now: who is placed with it goes on, nobody new begins. */
    default boolean isBarred(OrganisationId id) {
        return find(id).filter(known -> !known.mayLookForVolunteers()).isPresent();
    }

    /** Those of these that are barred. */
    default Set<OrganisationId> barred(Collection<OrganisationId> ids) {
        return ids.stream().distinct().filter(this::isBarred).collect(Collectors.toUnmodifiableSet());
    }

    void isOfKind(OrganisationId id, boolean organisation, long version);

    void isVerified(OrganisationId id, boolean organisation, boolean verified, long version);

    void isMerged(OrganisationId from, OrganisationId into, long version);

    void isErased(OrganisationId id, long version);
}
