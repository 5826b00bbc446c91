package pl.krakow.centra.booking.fairness;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.fairness.domain.FairUse;
import pl.krakow.centra.booking.fairness.domain.FairUses;
import pl.krakow.centra.booking.fairness.domain.QuotaRule;
import pl.krakow.centra.booking.fairness.domain.SanctionRule;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.web.Revision;

/**
 * Sets the rules of fair use of a centre, or of the city for all centres. They hold from then on: nothing that is booked
 * is taken away, but it counts; what happened before is judged by the rules of its time.
 */
@Component
@RequiredArgsConstructor
public class ChangeFairUse {

    private final FairUses fairUses;
    private final FairUseRules rules;
    private final Clock clock;

    /** What came of it. */
    public sealed interface Outcome {

        record Changed(FairUse fairUse) implements Outcome {}

        /** Someone changed the rules meanwhile. */
        record Stale(long revision) implements Outcome {}
    }

    public FairUse ofCentre(CentreId centre) {
        return fairUses.current(centre.value());
    }

    public FairUse ofCity() {
        return fairUses.current(rules.city());
    }

    public Outcome ofCentre(CentreId centre, Revision seen, List<QuotaRule> quotas, List<SanctionRule> sanctions) {
        return change(ofCentre(centre), seen, quotas, sanctions);
    }

    public Outcome ofCity(Revision seen, List<QuotaRule> quotas) {
        return change(ofCity(), seen, quotas, List.of());
    }

    private Outcome change(FairUse current, Revision seen, List<QuotaRule> quotas, List<SanctionRule> sanctions) {
        if (!seen.matches(current.revision())) {
            return new Outcome.Stale(current.revision());
        }
        var changed = current.changed(quotas, sanctions, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return fairUses.save(changed)
                ? new Outcome.Changed(changed)
                : new Outcome.Stale(fairUses.current(current.scope()).revision());
    }
}
