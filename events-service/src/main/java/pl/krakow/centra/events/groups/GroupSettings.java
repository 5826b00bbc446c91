package pl.krakow.centra.events.groups;

import java.time.Duration;
import java.time.Period;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

/**
 * How patient groups are.
 *
 * @param invitationsLast how long a place is kept for who is invited
 * @param peopleKept how long after somebody went it is kept who they were
 * @param sweepEvery how often it is looked for what nobody noticed
 */
@Validated
@ConfigurationProperties("centra.events.groups")
record GroupSettings(
        @NotNull @DefaultValue("P14D") Duration invitationsLast,
        @NotNull @DefaultValue("P3Y") Period peopleKept,
        @NotNull @DefaultValue("PT1M") Duration sweepEvery) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(GroupSettings.class)
    static class Use {}
}
