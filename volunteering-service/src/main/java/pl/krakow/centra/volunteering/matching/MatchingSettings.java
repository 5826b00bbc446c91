package pl.krakow.centra.volunteering.matching;

import java.time.Duration;
import java.time.Period;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import pl.krakow.centra.volunteering.matching.domain.Matching;

/**
 * How volunteers are matched.
 *
 * @param safeguardingValidFor how old a look into the registers may be when work with minors begins
 * @param lookedFor how long open opportunities may be remembered before it is asked what changed
 */
@ConfigurationProperties("centra.volunteering.matching")
public record MatchingSettings(
        @DefaultValue("P1Y") Period safeguardingValidFor,
        @DefaultValue("PT5S") Duration lookedFor) {

    public MatchingSettings {
        if (safeguardingValidFor.isNegative() || safeguardingValidFor.isZero()) {
            throw new IllegalArgumentException("a check is valid for some time");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(MatchingSettings.class)
    static class Beans {

        @Bean
        Matching matching(MatchingSettings settings) {
            return new Matching(settings.safeguardingValidFor());
        }
    }
}
