package pl.krakow.centra.events.incubation;

import java.time.Duration;
import java.time.Period;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

/**
 * @param patience a group that goes on with nothing for longer may be stuck
 * @param invitationsLast how long a code lets the group's people in
 * @param looksBack how long before a path began what its people did may belong to it
 */
@Validated
@ConfigurationProperties("centra.events.incubation")
record IncubationSettings(
        @NotNull @DefaultValue("P30D") Duration patience,
        @NotNull @DefaultValue("P14D") Duration invitationsLast,
        @NotNull @DefaultValue("P6M") Period looksBack) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(IncubationSettings.class)
    static class Use {}
}
