package pl.krakow.centra.volunteering.organisations.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.NOW;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.domainevents.BeneficiaryChanged;
import pl.krakow.centra.domainevents.BeneficiaryErased;
import pl.krakow.centra.domainevents.BeneficiaryEvent;
import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.domainevents.BeneficiaryMerged;
import pl.krakow.centra.domainevents.BeneficiaryRegistered;
import pl.krakow.centra.domainevents.BeneficiaryUnverified;
import pl.krakow.centra.domainevents.BeneficiaryVerified;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.consumer.ReceivedEvent;
import pl.krakow.centra.kit.test.EmbeddedServers;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.volunteering.organisations.KeepContacts;
import pl.krakow.centra.volunteering.organisations.domain.InMemoryContacts;
import pl.krakow.centra.volunteering.organisations.domain.Organisation;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.organisations.domain.Organisations;
import pl.krakow.centra.volunteering.organisations.mongo.StoredOrganisations;

class BeneficiariesHeardTest {

    private static final String AT = "reymonta";
    private static final int ORDERS = 50;

    private final Organisations organisations = StoredOrganisations.in(EmbeddedServers.mongo());
    private final InMemoryContacts contacts = new InMemoryContacts();
    private final BeneficiariesHeard heard = new BeneficiariesHeard(organisations, contacts);

    private record Told(BeneficiaryEvent event, long version) {}

    @Test
    void knowsTheSameWhateverTheOrderAndHoweverOftenItIsTold() {
        for (int order = 0; order < ORDERS; order++) {
            var id = UUID.randomUUID();
            var told = new ArrayList<Told>(List.of(
                    new Told(new BeneficiaryRegistered(id, AT, BeneficiaryKind.INFORMAL_GROUP, null, null), 1),
                    new Told(new BeneficiaryChanged(id, AT, BeneficiaryKind.ORGANISATION, null, null), 2),
                    new Told(new BeneficiaryVerified(id, AT, BeneficiaryKind.ORGANISATION, AT), 3),
                    new Told(
                            new BeneficiaryUnverified(
                                    id, AT, BeneficiaryKind.ORGANISATION, BeneficiaryUnverified.Cause.REJECTED),
                            4),
                    new Told(new BeneficiaryVerified(id, AT, BeneficiaryKind.ORGANISATION, AT), 5)));
            told.add(told.get(order % told.size()));
            Collections.shuffle(told, new Random(order));
            told.forEach(this::hear);

            assertThat(organisations.find(new OrganisationId(id)))
                    .as("order %d", order)
                    .contains(new Organisation(new OrganisationId(id), true, true, null, false));
        }
    }

    @Test
    void noGroupOrPersonLooksForVolunteers() {
        for (var kind : List.of(BeneficiaryKind.INFORMAL_GROUP, BeneficiaryKind.INDIVIDUAL)) {
            var id = UUID.randomUUID();
            hear(new Told(new BeneficiaryVerified(id, AT, kind, AT), 1));

            assertThat(organisations.find(new OrganisationId(id)))
                    .hasValueSatisfying(
                            found -> assertThat(found.mayLookForVolunteers()).isFalse());
        }
    }

    @Test
    void whoActsForAnEntryActsForTheOneThatStandsForItNow() {
        var old = new OrganisationId(UUID.randomUUID());
        var now = new OrganisationId(UUID.randomUUID());
        var keep = new KeepContacts(contacts, organisations, Clock.fixed(NOW, ZoneOffset.UTC));
        var anna = Persona.representative().actor();
        keep.confirm(
                old,
                anna.subject(),
                new CentreId(AT),
                Persona.coordinator(new CentreId(AT)).actor());
        hear(new Told(new BeneficiaryVerified(now.value(), AT, BeneficiaryKind.ORGANISATION, AT), 1));
        hear(new Told(new BeneficiaryMerged(old.value(), now.value(), AT), 2));

        assertThat(organisations.find(old)).map(Organisation::id).contains(now);
        assertThat(keep.actsFor(anna, now)).isTrue();
        assertThat(keep.actsFor(anna, old)).isTrue();
    }

    @Test
    void whatIsErasedStaysErased() {
        var id = UUID.randomUUID();
        hear(new Told(new BeneficiaryErased(id, AT, BeneficiaryKind.ORGANISATION), 3));
        hear(new Told(new BeneficiaryVerified(id, AT, BeneficiaryKind.ORGANISATION, AT), 2));

        assertThat(organisations.find(new OrganisationId(id)))
                .hasValueSatisfying(
                        found -> assertThat(found.mayLookForVolunteers()).isFalse());
    }

    private void hear(Told told) {
        var event = told.event();
        heard.handle(new ReceivedEvent(
                event,
                UUID.randomUUID().toString(),
                "any",
                event.beneficiaryId().toString(),
                AT,
                told.version(),
                NOW));
    }
}
