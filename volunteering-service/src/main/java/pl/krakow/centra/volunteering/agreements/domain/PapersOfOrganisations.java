package pl.krakow.centra.volunteering.agreements.domain;

import pl.krakow.centra.volunteering.opportunities.domain.HostNames;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;

/** The papers of every organisation at every centre. */
public interface PapersOfOrganisations extends HostNames {

    /** {@link OrganisationPapers#none} until anything was given. */
    OrganisationPapers of(String centre, OrganisationId organisation);

    /** False when somebody else changed them first; nothing was written then. */
    boolean save(OrganisationPapers changed);
}
