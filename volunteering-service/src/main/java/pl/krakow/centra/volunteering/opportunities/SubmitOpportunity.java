package pl.krakow.centra.volunteering.opportunities;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityDetails;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.Refusal;
import pl.krakow.centra.volunteering.opportunities.domain.SubmissionPolicy;

/**
 * An organisation's representative, or the coordinator for it, submits an opportunity. Submitting twice with one id
 * submits once.
 */
@Component
@RequiredArgsConstructor
public class SubmitOpportunity {

    private final Opportunities opportunities;
    private final CentreCatalogue centres;
    private final Clock clock;

    public record Command(OpportunityId id, CentreId centre, OpportunityDetails details, Actor actor) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Submitted(OpportunityView opportunity) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    public Outcome handle(Command command) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ZoneId zone = centres.find(command.centre).map(Centre::zone).orElseThrow();
        return SubmissionPolicy.refusal(command.details, LocalDate.ofInstant(now, zone))
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Submitted(OpportunityView.of(add(Opportunity.submit(
                        command.id, command.centre.value(), zone, command.details, command.actor.subject(), now)))));
    }

    private Opportunity add(Opportunity submission) {
        return opportunities.add(submission)
                ? submission
                : opportunities.find(submission.centre(), submission.id()).orElseThrow();
    }
}
