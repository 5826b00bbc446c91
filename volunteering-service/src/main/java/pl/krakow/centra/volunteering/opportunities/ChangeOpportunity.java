package pl.krakow.centra.volunteering.opportunities;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.web.Revision;
import pl.krakow.centra.volunteering.opportunities.domain.Decision;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityState;

/**
 * The coordinator takes the next step with an opportunity: publishes or closes it. Of two who decide on the same
 * revision at once, one decides and the other is outdated.
 */
@Component
@RequiredArgsConstructor
public class ChangeOpportunity {

    private final Opportunities opportunities;
    private final Clock clock;

    /** @param seen the revision the coordinator decides on */
    public record Publish(CentreId centre, OpportunityId opportunity, Revision seen) {}

    /** @param reason told to the organisation */
    public record Close(
            CentreId centre,
            OpportunityId opportunity,
            Revision seen,
            @Nullable String reason) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Changed(OpportunityView opportunity) implements Outcome {}

        record Unknown() implements Outcome {}

        record Outdated() implements Outcome {}

        record NotPossible(OpportunityState state) implements Outcome {}

        record AlreadyOver() implements Outcome {}
    }

    public Outcome publish(Publish command) {
        return change(
                command.centre,
                command.opportunity,
                (opportunity, now) -> opportunity.publish(command.seen::matches, now));
    }

    public Outcome close(Close command) {
        return change(
                command.centre,
                command.opportunity,
                (opportunity, now) -> opportunity.close(command.seen::matches, command.reason, now));
    }

    private Outcome change(CentreId centre, OpportunityId id, BiFunction<Opportunity, Instant, Decision> step) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return opportunities
                .find(centre.value(), id)
                .map(opportunity -> switch (step.apply(opportunity, now)) {
                    case Decision.Decided decided ->
                        opportunities.save(decided)
                                ? new Outcome.Changed(OpportunityView.of(decided.opportunity()))
                                : new Outcome.Outdated();
                    case Decision.Outdated outdated -> new Outcome.Outdated();
                    case Decision.NotPossible notPossible -> new Outcome.NotPossible(notPossible.state());
                    case Decision.AlreadyOver over -> new Outcome.AlreadyOver();
                })
                .orElseGet(Outcome.Unknown::new);
    }
}
