package pl.krakow.centra.volunteering.placements;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

/**
 * How long things last around placements.
 *
 * @param offersLast how long a seat is kept for who is offered it
 * @param claimsLast how long a time is claimed before the seat is known; far longer than that takes
 * @param orphansAfter a note that is on no sheet by then never will be
 * @param sweepEvery how often it is looked for deadlines nobody noticed
 */
@Validated
@ConfigurationProperties("centra.volunteering.placements")
public record PlacementSettings(
        @NotNull @DefaultValue("P2D") Duration offersLast,
        @NotNull @DefaultValue("PT30S") Duration claimsLast,
        @NotNull @DefaultValue("PT15M") Duration orphansAfter,
        @NotNull @DefaultValue("PT10S") Duration sweepEvery) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(PlacementSettings.class)
    static class Use {}
}
