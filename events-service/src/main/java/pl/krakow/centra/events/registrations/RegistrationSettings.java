package pl.krakow.centra.events.registrations;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

import pl.krakow.centra.kit.race.Turns;

/**
 * How long things last that are kept for who signs up.
 *
 * @param holdsLast how long seats are kept while the form is filled in
 * @param addressesWithin how long a seat is kept for an address that isn't confirmed yet
 * @param mostUnconfirmed how many registrations may wait for one address to be confirmed
 * @param linksLast how long after the event a link to a registration works
 * @param sweepEvery how often it is looked for deadlines nobody noticed
 * @param orphansAfter a registration that is on no roster by then never will be
 */
@Validated
@ConfigurationProperties("centra.events.registrations")
public record RegistrationSettings(
        @NotNull @DefaultValue("PT2M") Duration holdsLast,
        @NotNull @DefaultValue("PT2H") Duration addressesWithin,
        @DefaultValue("10") int mostUnconfirmed,
        @NotNull @DefaultValue("P30D") Duration linksLast,
        @NotNull @DefaultValue("PT10S") Duration sweepEvery,
        @NotNull @DefaultValue("PT15M") Duration orphansAfter) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RegistrationSettings.class)
    static class Use {

        @Bean
        Turns rosterTurns() {
            return new Turns.Queued();
        }
    }
}
