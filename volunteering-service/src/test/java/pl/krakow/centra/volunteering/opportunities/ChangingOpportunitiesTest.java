package pl.krakow.centra.volunteering.opportunities;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.volunteering.opportunities.Catalogue.CENTRES;
import static pl.krakow.centra.volunteering.opportunities.Catalogue.NOWA_HUTA;
import static pl.krakow.centra.volunteering.opportunities.Catalogue.REYMONTA;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.FOUNDATION;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.MONDAY;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.NOW;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.TODAY;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.help;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.web.Revision;
import pl.krakow.centra.volunteering.opportunities.ChangeOpportunity.Close;
import pl.krakow.centra.volunteering.opportunities.ChangeOpportunity.Outcome;
import pl.krakow.centra.volunteering.opportunities.ChangeOpportunity.Publish;
import pl.krakow.centra.volunteering.opportunities.domain.InMemoryOpportunities;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityNews;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityState;
import pl.krakow.centra.volunteering.opportunities.domain.Refusal;
import pl.krakow.centra.volunteering.organisations.KeepContacts;
import pl.krakow.centra.volunteering.organisations.domain.InMemoryContacts;
import pl.krakow.centra.volunteering.organisations.domain.InMemoryOrganisations;

class ChangingOpportunitiesTest {

    private static final OpportunityId FESTIVAL =
            new OpportunityId(UUID.fromString("0198f3a0-0000-7000-8000-000000000001"));

    private static final Actor COORDINATOR = Persona.coordinator(REYMONTA).actor();

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final InMemoryOpportunities opportunities = new InMemoryOpportunities();
    private final InMemoryOrganisations organisations = new InMemoryOrganisations();
    private final KeepContacts contacts = new KeepContacts(new InMemoryContacts(), organisations, clock);
    private final CentreStaff staff = new CentreStaff(CENTRES, clock);
    private final OpportunityViews views = new OpportunityViews(_ -> Map.of(), _ -> Map.of());
    private final SubmitOpportunity submit =
            new SubmitOpportunity(opportunities, CENTRES, clock, contacts, new VolunteeringTerms(), staff, views);
    private final ChangeOpportunity change =
            new ChangeOpportunity(opportunities, clock, contacts, submit, staff, views);

    @BeforeEach
    void theFoundationIsVerified() {
        organisations.isVerified(FOUNDATION, true, true, 1);
    }

    @Test
    void anOpportunityIsSubmittedPublishedAndClosed() {
        OpportunityView submitted = submit(MONDAY);
        assertThat(submitted.state()).isEqualTo(OpportunityState.SUBMITTED);
        assertThat(submitted.publishedAt()).isNull();
        assertThat(opportunities.news()).isEmpty();

        OpportunityView published =
                changed(change.publish(new Publish(REYMONTA, FESTIVAL, new Revision(1), COORDINATOR)));
        assertThat(published.state()).isEqualTo(OpportunityState.PUBLISHED);
        assertThat(published.publishedAt()).hasToString("2026-11-20T10:00+01:00");
        assertThat(opportunities.news()).hasSize(1).first().isInstanceOf(OpportunityNews.Published.class);

        OpportunityView closed =
                changed(change.close(new Close(REYMONTA, FESTIVAL, new Revision(2), "Mamy komplet", false)));
        assertThat(closed.state()).isEqualTo(OpportunityState.CLOSED);
        assertThat(closed.closeReason()).isEqualTo("Mamy komplet");
        assertThat(closed.revision()).isEqualTo(3);
        assertThat(opportunities.news()).hasSize(2).last().isInstanceOf(OpportunityNews.Closed.class);
    }

    @Test
    void submitsOnceThoughAskedTwice() {
        OpportunityView first = submit(MONDAY);
        change.publish(new Publish(REYMONTA, FESTIVAL, Revision.ANY, COORDINATOR));

        OpportunityView again = submit(MONDAY);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.state()).isEqualTo(OpportunityState.PUBLISHED);
    }

    @Test
    void submitsNothingThatBreaksARule() {
        var outcome = submit.handle(new SubmitOpportunity.Command(
                FESTIVAL,
                REYMONTA,
                help(TODAY.minusDays(9), TODAY.minusDays(1)),
                false,
                Persona.representative().actor()));

        assertThat(outcome).isEqualTo(new SubmitOpportunity.Outcome.Refused(new Refusal.AlreadyOver()));
        assertThat(opportunities.find("reymonta", FESTIVAL)).isEmpty();
    }

    @Test
    void changesNothingOnWhatSomebodySawBefore() {
        submit(MONDAY);
        change.publish(new Publish(REYMONTA, FESTIVAL, new Revision(1), COORDINATOR));

        assertThat(change.close(new Close(REYMONTA, FESTIVAL, new Revision(1), null, false)))
                .isEqualTo(new Outcome.Outdated());
    }

    @Test
    void changesNothingAtAnotherCentre() {
        submit(MONDAY);

        assertThat(change.publish(new Publish(NOWA_HUTA, FESTIVAL, Revision.ANY, COORDINATOR)))
                .isEqualTo(new Outcome.Unknown());
    }

    @Test
    void publishesNothingTwice() {
        submit(MONDAY);
        change.publish(new Publish(REYMONTA, FESTIVAL, Revision.ANY, COORDINATOR));

        assertThat(change.publish(new Publish(REYMONTA, FESTIVAL, Revision.ANY, COORDINATOR)))
                .isEqualTo(new Outcome.NotPossible(OpportunityState.PUBLISHED));
    }

    @Test
    void submitsAndPublishesNothingForWhoIsNotVerified() {
        submit(MONDAY);
        organisations.isVerified(FOUNDATION, true, false, 2);

        assertThat(change.publish(new Publish(REYMONTA, FESTIVAL, Revision.ANY, COORDINATOR)))
                .isEqualTo(new Outcome.Refused(new Refusal.OrganisationUnverified()));
        assertThat(submit.handle(new SubmitOpportunity.Command(
                        new OpportunityId(new UUID(7, 7)),
                        REYMONTA,
                        help(MONDAY, MONDAY),
                        false,
                        Persona.representative().actor())))
                .isEqualTo(new SubmitOpportunity.Outcome.Refused(new Refusal.OrganisationUnverified()));
    }

    @Test
    void saysWithTheFirstPublishedOneWhoActsForTheOrganisation() {
        submit(MONDAY);
        assertThat(contacts.actsFor(Persona.representative().actor(), FOUNDATION))
                .isFalse();

        change.publish(new Publish(REYMONTA, FESTIVAL, Revision.ANY, COORDINATOR));

        assertThat(contacts.actsFor(Persona.representative().actor(), FOUNDATION))
                .isTrue();
        assertThat(contacts.actsFor(COORDINATOR, FOUNDATION)).isFalse();
    }

    @Test
    void isReturnedChangedAndHandedInAgain() {
        submit(MONDAY);
        var representative = Persona.representative().actor();

        changed(change.sendBack(new ChangeOpportunity.SendBack(REYMONTA, FESTIVAL, Revision.ANY, "Podaj godziny")));
        changed(change.change(new ChangeOpportunity.Change(
                REYMONTA, FESTIVAL, Revision.ANY, help(MONDAY.plusDays(1), MONDAY.plusDays(2)), representative)));
        var again =
                changed(change.handIn(new ChangeOpportunity.HandIn(REYMONTA, FESTIVAL, Revision.ANY, representative)));

        assertThat(again.state()).isEqualTo(OpportunityState.SUBMITTED);
        assertThat(again.from()).isEqualTo(MONDAY.plusDays(1));
        assertThat(again.remark()).isNull();
    }

    @Test
    void isChangedByTheCoordinatorAloneOncePublished() {
        submit(MONDAY);
        change.publish(new Publish(REYMONTA, FESTIVAL, Revision.ANY, COORDINATOR));
        var later = help(MONDAY.plusDays(1), MONDAY.plusDays(2));

        assertThat(change.change(new ChangeOpportunity.Change(
                        REYMONTA,
                        FESTIVAL,
                        Revision.ANY,
                        later,
                        Persona.representative().actor())))
                .isEqualTo(new Outcome.NotYours());
        changed(change.change(new ChangeOpportunity.Change(REYMONTA, FESTIVAL, Revision.ANY, later, COORDINATOR)));

        assertThat(opportunities.news())
                .hasSize(2)
                .allSatisfy(news -> assertThat(news).isInstanceOf(OpportunityNews.Published.class));
    }

    @Test
    void canStillBeMovedForWhoIsPlacedWhenItsOrganisationIsNoLongerVerified() {
        submit(MONDAY);
        change.publish(new Publish(REYMONTA, FESTIVAL, Revision.ANY, COORDINATOR));
        organisations.isVerified(FOUNDATION, true, false, 2);

        var moved = changed(change.change(new ChangeOpportunity.Change(
                REYMONTA, FESTIVAL, Revision.ANY, help(MONDAY.plusDays(1), MONDAY.plusDays(2)), COORDINATOR)));

        assertThat(moved.from()).isEqualTo(MONDAY.plusDays(1));
    }

    private OpportunityView submit(LocalDate from) {
        var outcome = submit.handle(new SubmitOpportunity.Command(
                FESTIVAL,
                REYMONTA,
                help(from, from.plusDays(3)),
                false,
                Persona.representative().actor()));
        assertThat(outcome).isInstanceOf(SubmitOpportunity.Outcome.Submitted.class);
        return ((SubmitOpportunity.Outcome.Submitted) outcome).opportunity();
    }

    private static OpportunityView changed(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Changed.class);
        return ((Outcome.Changed) outcome).opportunity();
    }
}
