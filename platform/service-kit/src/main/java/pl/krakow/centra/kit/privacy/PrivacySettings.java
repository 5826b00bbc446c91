package pl.krakow.centra.kit.privacy;

import java.time.Duration;
import java.time.Period;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A service's part in answering people about their data. How long it keeps what is its own it says itself.
 *
 * @param name the service's, as it stands in the address of a person's data
 * @param views how long it is kept who looked at personal data, and that somebody was erased
 * @param pause between two sweeps of what is old
 */
@ConfigurationProperties("centra.privacy")
public record PrivacySettings(
        String name,
        @DefaultValue("P3Y") Period views,
        @DefaultValue("PT1H") Duration pause) {

    public PrivacySettings {
        if (views.isNegative() || views.isZero()) {
            throw new IllegalArgumentException("views are kept for some time, not for %s".formatted(views));
        }
        if (!pause.isPositive()) {
            throw new IllegalArgumentException("there is a pause between two sweeps");
        }
    }
}
