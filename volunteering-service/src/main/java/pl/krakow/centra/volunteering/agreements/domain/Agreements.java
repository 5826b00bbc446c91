package pl.krakow.centra.volunteering.agreements.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** Every agreement. */
public interface Agreements {

    /** Keeps a new one. False when the two have one; nothing was written then. */
    boolean add(Agreement drawnUp);

    /** Saves a step and its news in one write. False when somebody else changed it first; nothing was written then. */
    boolean save(AgreementStep.Done step);

    Optional<Agreement> find(AgreementId id);

    /** Those there are of these, in no order. */
    List<Agreement> findAll(Collection<AgreementId> ids);

    /** A volunteer's, in the order of their ids. */
    List<Agreement> of(VolunteerId volunteer);

    /** An organisation's at a centre, or all of a centre's, in the order of their ids. */
    List<Agreement> at(String centre, @Nullable OrganisationId organisation, @Nullable AgreementId after, int most);

    /** Those changed since letters about them were last seen to, in the order of their ids. */
    List<Agreement> untold(int most);

    /** Letters about it, as it was at that revision, were seen to. */
    void told(AgreementId agreement, long revision);

    /**
     * Deletes those of people who were erased before then.
     *
     * @return how many
     */
    int forgetErasedBefore(Instant then, int most);
}
