package pl.krakow.centra.volunteering.organisations.domain;

import java.util.ArrayList;
import java.util.List;

/** Contacts in a list. */
public final class InMemoryContacts implements Contacts {

    private final List<Contact> contacts = new ArrayList<>();

    @Override
    public void propose(Contact contact) {
        if (contacts.stream().noneMatch(known -> same(known, contact.organisation(), contact.account()))) {
            contacts.add(contact);
        }
    }

    @Override
    public void confirm(Contact contact) {
        remove(contact.organisation(), contact.account());
        contacts.add(contact);
    }

    @Override
    public boolean remove(OrganisationId organisation, String account) {
        return contacts.removeIf(known -> same(known, organisation, account));
    }

    private static boolean same(Contact known, OrganisationId organisation, String account) {
        return known.organisation().equals(organisation) && known.account().equals(account);
    }

    @Override
    public boolean isConfirmed(OrganisationId organisation, String account) {
        return contacts.stream().anyMatch(known -> same(known, organisation, account) && known.isConfirmed());
    }

    @Override
    public List<Contact> of(OrganisationId organisation) {
        return contacts.stream()
                .filter(known -> known.organisation().equals(organisation))
                .toList();
    }

    @Override
    public List<Contact> ofAccount(String account) {
        return contacts.stream()
                .filter(known -> known.account().equals(account))
                .toList();
    }

    @Override
    public void copy(OrganisationId from, OrganisationId into) {
        of(from).forEach(contact -> propose(new Contact(
                into, contact.account(), contact.isConfirmed(), contact.centre(), contact.since(), contact.by())));
    }

    @Override
    public void forget(String account) {
        contacts.removeIf(known -> known.account().equals(account));
    }
}
