package pl.krakow.centra.volunteering.organisations.domain;

import java.util.List;

/** Who acts for organisations. */
public interface Contacts {

    /** Adds who wants to act for it; who is known stays as they are. */
    void propose(Contact contact);

    /** Adds or confirms. */
    void confirm(Contact contact);

    /** @return whether there was one */
    boolean remove(OrganisationId organisation, String account);

    boolean isConfirmed(OrganisationId organisation, String account);

    /** By account. */
    List<Contact> of(OrganisationId organisation);

    /** What an account acts for, or wants to. */
    List<Contact> ofAccount(String account);

    /** Has those of one act for the other as well. */
    void copy(OrganisationId from, OrganisationId into);

    void forget(String account);
}
