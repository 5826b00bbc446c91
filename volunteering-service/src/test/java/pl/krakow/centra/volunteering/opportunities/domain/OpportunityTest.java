package pl.krakow.centra.volunteering.opportunities.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.MONDAY;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.NOW;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.closed;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.help;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.published;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.submission;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class OpportunityTest {

    @Test
    void waitsForTheCoordinatorAtFirst() {
        assertThat(submission().state()).isEqualTo(OpportunityState.SUBMITTED);
        assertThat(submission().isPublic()).isFalse();
        assertThat(submission().revision()).isEqualTo(1);
    }

    @Test
    void isAnnouncedWhenItIsPublished() {
        Decision.Decided step = published(submission());

        assertThat(step.opportunity().isPublic()).isTrue();
        assertThat(step.opportunity().publishedAt()).isEqualTo(NOW);
        assertThat(step.opportunity().revision()).isEqualTo(2);
        assertThat(step.news()).contains(new OpportunityNews.Published(step.opportunity(), NOW));
    }

    @Test
    void isToldToBeClosedWhenItWasAnnounced() {
        Decision.Decided step = closed(published(submission()).opportunity());

        assertThat(step.opportunity().state()).isEqualTo(OpportunityState.CLOSED);
        assertThat(step.opportunity().closeReason()).isEqualTo("Mamy już komplet");
        assertThat(step.opportunity().publishedAt()).isEqualTo(NOW);
        assertThat(step.news()).contains(new OpportunityNews.Closed(step.opportunity()));
    }

    @Test
    void isTurnedDownInSilence() {
        assertThat(closed(submission()).news()).isEmpty();
    }

    @Test
    void isPublishedOnceAndNeverAfterItWasClosed() {
        assertThat(published(submission()).opportunity().publish(any -> true, NOW))
                .isEqualTo(new Decision.NotPossible(OpportunityState.PUBLISHED));
        assertThat(closed(submission()).opportunity().publish(any -> true, NOW))
                .isEqualTo(new Decision.NotPossible(OpportunityState.CLOSED));
    }

    @Test
    void isClosedOnce() {
        assertThat(closed(submission()).opportunity().close(any -> true, null, NOW))
                .isEqualTo(new Decision.NotPossible(OpportunityState.CLOSED));
    }

    /** Its last day ends at midnight in Kraków, an hour before it does by UTC. */
    @Test
    void isPublishedUpToTheEndOfItsLastLocalDay() {
        Opportunity monday = submission("reymonta", help(MONDAY, MONDAY));

        assertThat(monday.publish(any -> true, Instant.parse("2026-11-23T22:59:59Z")))
                .isInstanceOf(Decision.Decided.class);
        assertThat(monday.publish(any -> true, Instant.parse("2026-11-23T23:00:00Z")))
                .isEqualTo(new Decision.AlreadyOver());
    }

    @Test
    void isNotChangedOnWhatSomebodySawBefore() {
        assertThat(submission().publish(seen -> seen == 7, NOW)).isEqualTo(new Decision.Outdated());
        assertThat(submission().close(seen -> seen == 7, null, NOW)).isEqualTo(new Decision.Outdated());
    }
}
