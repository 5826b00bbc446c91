package pl.krakow.centra.volunteering.opportunities.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.FOUNDATION;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.closed;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.published;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.submission;

import java.time.OffsetDateTime;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.domainevents.OpportunityClosed;
import pl.krakow.centra.domainevents.OpportunityPublished;
import pl.krakow.centra.kit.event.EventJson;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;

class OpportunityContractTest {

    @Test
    void tellsWhoLooksForHowManySinceWhen() {
        Opportunity submission = submission();

        assertThat(OpportunityContract.of(published(submission).news().orElseThrow()))
                .isEqualTo(new OpportunityPublished(
                        submission.id().value(),
                        "reymonta",
                        FOUNDATION.value(),
                        8,
                        OffsetDateTime.parse("2026-11-20T10:00:00+01:00")));
    }

    @Test
    void tellsOfAClosingWhichOpportunityAndWhereOnly() {
        Opportunity published = published(submission()).opportunity();

        assertThat(OpportunityContract.of(closed(published).news().orElseThrow()))
                .isEqualTo(new OpportunityClosed(published.id().value(), "reymonta"));
    }

    /** No text a person wrote leaves the service. */
    @Test
    void tellsNoTexts() {
        assertThat(EventJson.write(
                        OpportunityContract.of(published(submission()).news().orElseThrow())))
                .doesNotContain("festyn", "stolik", "Park", "ukrai", "representative");
    }
}
