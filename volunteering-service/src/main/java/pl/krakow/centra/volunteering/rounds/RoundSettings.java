package pl.krakow.centra.volunteering.rounds;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * How rounds are worked out.
 *
 * @param heldFor how long an instance keeps a round without a sign before another one takes it over
 * @param sweepEvery how often rounds are looked for that nobody works on
 */
@ConfigurationProperties("centra.volunteering.rounds")
public record RoundSettings(
        @DefaultValue("PT1M") Duration heldFor,
        @DefaultValue("PT30S") Duration sweepEvery) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RoundSettings.class)
    static class Beans {}
}
