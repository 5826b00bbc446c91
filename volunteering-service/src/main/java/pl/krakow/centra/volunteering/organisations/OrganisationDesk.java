package pl.krakow.centra.volunteering.organisations;

import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;

/** Knows who acts for an organisation. */
public interface OrganisationDesk {

    /** Whether a centre has confirmed that this account acts for the organisation. */
    boolean actsFor(Actor actor, OrganisationId organisation);
}
