package pl.krakow.centra.volunteering.opportunities.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.FOUNDATION;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.MONDAY;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.closed;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.published;
import static pl.krakow.centra.volunteering.opportunities.domain.Offers.submission;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.domainevents.OpportunityClosed;
import pl.krakow.centra.domainevents.OpportunityPublished;
import pl.krakow.centra.kit.event.EventJson;
import pl.krakow.centra.volunteering.opportunities.domain.Offers;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;

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
                        OffsetDateTime.parse("2026-11-20T10:00:00+01:00"),
                        OpportunityPublished.Commitment.LONG_TERM,
                        MONDAY,
                        MONDAY.plusDays(3),
                        0,
                        false,
                        null));
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

    /** The wire as it once was, in files that never change. */
    @Test
    void writesWhatTheGoldenSamplesSay() throws IOException {
        Opportunity fixed = Opportunity.submit(
                new OpportunityId(UUID.fromString("0198f3a0-0000-7000-8000-000000000003")),
                "reymonta",
                Offers.KRAKOW,
                Offers.help(Offers.MONDAY, Offers.MONDAY),
                "representative",
                Offers.NOW);
        var first = published(fixed);

        assertThat(json(OpportunityContract.of(first.news().orElseThrow())))
                .isEqualTo(golden("opportunity.published.v1"));
        assertThat(json(OpportunityContract.of(
                        closed(first.opportunity()).news().orElseThrow())))
                .isEqualTo(golden("opportunity.closed.v1"));
    }

    private static JsonNode json(DomainEvent event) {
        return JsonMapper.shared().readTree(EventJson.write(event));
    }

    private static JsonNode golden(String name) throws IOException {
        try (var file = OpportunityContractTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            return JsonMapper.shared().readTree(file);
        }
    }
}
