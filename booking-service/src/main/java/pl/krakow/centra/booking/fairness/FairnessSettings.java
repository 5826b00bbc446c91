package pl.krakow.centra.booking.fairness;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param deadline within which an act must be decided once it has claimed; much longer than any takes. Replicas' clocks
 *     may differ by less than that
 * @param sweepEvery how often what a crash left is looked for
 */
@ConfigurationProperties("centra.booking.claims")
public record FairnessSettings(
        @DefaultValue("PT1M") Duration deadline,
        @DefaultValue("PT10S") Duration sweepEvery) {

    public FairnessSettings {
        if (deadline.isNegative() || deadline.isZero() || sweepEvery.isNegative() || sweepEvery.isZero()) {
            throw new IllegalArgumentException("centra.booking.claims: a deadline and a pause last some time");
        }
    }
}
