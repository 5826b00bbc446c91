package pl.krakow.centra.volunteering.organisations.domain;

import java.util.function.Supplier;

/** What an organisation's papers, opportunities and hours say of who acted for it. */
public interface Traces {

    /** Puts a pseudonym in the account's place wherever it stands with this organisation, another one in each document. */
    void replace(OrganisationId organisation, String account, Supplier<String> pseudonyms);
}
