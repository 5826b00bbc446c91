package pl.krakow.centra.volunteering.organisations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.volunteering.organisations.domain.Contact;
import pl.krakow.centra.volunteering.organisations.domain.Contacts;
import pl.krakow.centra.volunteering.organisations.domain.Organisation;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.organisations.domain.Organisations;

/**
 * Keeps who acts for which organisation. Who submits an opportunity asks to; a centre's coordinator says so, by publishing the
 * opportunity or outright, and takes it back.
 */
@Component
@RequiredArgsConstructor
public class KeepContacts implements OrganisationDesk {

    private final Contacts contacts;
    private final Organisations organisations;
    private final Clock clock;

    @Override
    public boolean actsFor(Actor actor, OrganisationId organisation) {
        if (!actor.isSignedIn()) {
            return false;
        }
        return contacts.isConfirmed(organisation, actor.subject())
                || organisations
                        .find(organisation)
                        .filter(now -> !now.id().equals(organisation))
                        .filter(now -> contacts.isConfirmed(now.id(), actor.subject()))
                        .isPresent();
    }

    public Optional<Organisation> find(OrganisationId organisation) {
        return organisations.find(organisation);
    }

    /** Somebody acts for it, as they say. */
    public void propose(OrganisationId organisation, String account, CentreId centre) {
        contacts.propose(new Contact(organisation, account, false, centre.value(), now(), null));
    }

    /** The centre says that this account acts for it. */
    public void confirm(OrganisationId organisation, String account, CentreId centre, Actor by) {
        contacts.confirm(new Contact(organisation, account, true, centre.value(), now(), by.subject()));
    }

    /** @return whether it acted for it, or wanted to */
    public boolean remove(OrganisationId organisation, String account) {
        return contacts.remove(organisation, account);
    }

    public List<Contact> of(OrganisationId organisation) {
        return contacts.of(organisation);
    }

    /** What the actor acts for, or wants to. */
    public List<Contact> own(Actor actor) {
        return actor.isSignedIn() ? contacts.ofAccount(actor.subject()) : List.of();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
