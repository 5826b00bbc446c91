package pl.krakow.centra.volunteering.agreements.domain;

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
}
