package pl.krakow.centra.volunteering.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.CHOIR;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.FOUNDATION;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.NOW;

import java.time.Clock;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.volunteering.organisations.domain.Contact;
import pl.krakow.centra.volunteering.organisations.domain.InMemoryContacts;
import pl.krakow.centra.volunteering.organisations.domain.InMemoryOrganisations;

class KeepContactsTest {

    private static final CentreId REYMONTA = new CentreId("reymonta");
    private static final Actor COORDINATOR = Persona.coordinator(REYMONTA).actor();
    private static final Actor ANNA = Persona.representative().actor();

    private final KeepContacts contacts =
            new KeepContacts(new InMemoryContacts(), new InMemoryOrganisations(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void whoProposesThemselvesActsOnceACentreSaysSo() {
        contacts.propose(FOUNDATION, ANNA.subject(), REYMONTA);
        assertThat(contacts.actsFor(ANNA, FOUNDATION)).isFalse();
        assertThat(contacts.own(ANNA)).extracting(Contact::isConfirmed).containsExactly(false);

        contacts.confirm(FOUNDATION, ANNA.subject(), REYMONTA, COORDINATOR);
        assertThat(contacts.actsFor(ANNA, FOUNDATION)).isTrue();
        assertThat(contacts.actsFor(ANNA, CHOIR)).as("another organisation").isFalse();
        assertThat(contacts.of(FOUNDATION)).extracting(Contact::by).containsExactly(COORDINATOR.subject());
    }

    @Test
    void proposingAgainTakesNothingBack() {
        contacts.confirm(FOUNDATION, ANNA.subject(), REYMONTA, COORDINATOR);
        contacts.propose(FOUNDATION, ANNA.subject(), REYMONTA);

        assertThat(contacts.actsFor(ANNA, FOUNDATION)).isTrue();
    }

    @Test
    void whoIsRemovedActsNoMore() {
        contacts.confirm(FOUNDATION, ANNA.subject(), REYMONTA, COORDINATOR);

        assertThat(contacts.remove(FOUNDATION, ANNA.subject())).isTrue();
        assertThat(contacts.actsFor(ANNA, FOUNDATION)).isFalse();
        assertThat(contacts.remove(FOUNDATION, ANNA.subject())).isFalse();
    }

    @Test
    void nobodyActsWithoutSigningIn() {
        contacts.confirm(FOUNDATION, "", REYMONTA, COORDINATOR);

        assertThat(contacts.actsFor(Actor.ANONYMOUS, FOUNDATION)).isFalse();
        assertThat(contacts.own(Actor.ANONYMOUS)).isEmpty();
    }
}
