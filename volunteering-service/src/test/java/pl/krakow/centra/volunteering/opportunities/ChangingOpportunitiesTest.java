package pl.krakow.centra.volunteering.opportunities;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.volunteering.opportunities.Catalogue.CENTRES;
import static pl.krakow.centra.volunteering.opportunities.Catalogue.NOWA_HUTA;
import static pl.krakow.centra.volunteering.opportunities.Catalogue.REYMONTA;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.MONDAY;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.NOW;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.TODAY;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.help;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import org.junit.jupiter.api.Test;

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

class ChangingOpportunitiesTest {

    private static final OpportunityId FESTIVAL =
            new OpportunityId(UUID.fromString("0198f3a0-0000-7000-8000-000000000001"));

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final InMemoryOpportunities opportunities = new InMemoryOpportunities();
    private final SubmitOpportunity submit = new SubmitOpportunity(opportunities, CENTRES, clock);
    private final ChangeOpportunity change = new ChangeOpportunity(opportunities, clock);

    @Test
    void anOpportunityIsSubmittedPublishedAndClosed() {
        OpportunityView submitted = submit(MONDAY);
        assertThat(submitted.state()).isEqualTo(OpportunityState.SUBMITTED);
        assertThat(submitted.publishedAt()).isNull();
        assertThat(opportunities.news()).isEmpty();

        OpportunityView published = changed(change.publish(new Publish(REYMONTA, FESTIVAL, new Revision(1))));
        assertThat(published.state()).isEqualTo(OpportunityState.PUBLISHED);
        assertThat(published.publishedAt()).hasToString("2026-11-20T10:00+01:00");
        assertThat(opportunities.news()).hasSize(1).first().isInstanceOf(OpportunityNews.Published.class);

        OpportunityView closed = changed(change.close(new Close(REYMONTA, FESTIVAL, new Revision(2), "Mamy komplet")));
        assertThat(closed.state()).isEqualTo(OpportunityState.CLOSED);
        assertThat(closed.closeReason()).isEqualTo("Mamy komplet");
        assertThat(closed.revision()).isEqualTo(3);
        assertThat(opportunities.news()).hasSize(2).last().isInstanceOf(OpportunityNews.Closed.class);
    }

    @Test
    void submitsOnceThoughAskedTwice() {
        OpportunityView first = submit(MONDAY);
        change.publish(new Publish(REYMONTA, FESTIVAL, Revision.ANY));

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
                Persona.representative().actor()));

        assertThat(outcome).isEqualTo(new SubmitOpportunity.Outcome.Refused(new Refusal.AlreadyOver()));
        assertThat(opportunities.find("reymonta", FESTIVAL)).isEmpty();
    }

    @Test
    void changesNothingOnWhatSomebodySawBefore() {
        submit(MONDAY);
        change.publish(new Publish(REYMONTA, FESTIVAL, new Revision(1)));

        assertThat(change.close(new Close(REYMONTA, FESTIVAL, new Revision(1), null)))
                .isEqualTo(new Outcome.Outdated());
    }

    @Test
    void changesNothingAtAnotherCentre() {
        submit(MONDAY);

        assertThat(change.publish(new Publish(NOWA_HUTA, FESTIVAL, Revision.ANY)))
                .isEqualTo(new Outcome.Unknown());
    }

    @Test
    void publishesNothingTwice() {
        submit(MONDAY);
        change.publish(new Publish(REYMONTA, FESTIVAL, Revision.ANY));

        assertThat(change.publish(new Publish(REYMONTA, FESTIVAL, Revision.ANY)))
                .isEqualTo(new Outcome.NotPossible(OpportunityState.PUBLISHED));
    }

    private OpportunityView submit(LocalDate from) {
        var outcome = submit.handle(new SubmitOpportunity.Command(
                FESTIVAL,
                REYMONTA,
                help(from, from.plusDays(3)),
                Persona.representative().actor()));
        assertThat(outcome).isInstanceOf(SubmitOpportunity.Outcome.Submitted.class);
        return ((SubmitOpportunity.Outcome.Submitted) outcome).opportunity();
    }

    private static OpportunityView changed(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Changed.class);
        return ((Outcome.Changed) outcome).opportunity();
    }
}
