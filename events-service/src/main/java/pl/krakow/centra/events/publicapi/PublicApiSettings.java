package pl.krakow.centra.events.publicapi;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

/**
 * How the public is served.
 *
 * @param lookEvery how often it is looked for what changed: how old free seats may be, and what another instance announced
 * @param feedAge how old a copy of a feed may be
 * @param calendarBack how far back calendars reach, so that what was is not lost from them at once
 * @param calendarMost how many events a calendar shows
 * @param newsMost how many events a feed shows
 */
@Validated
@ConfigurationProperties("centra.events.public-api")
public record PublicApiSettings(
        @NotNull @DefaultValue("PT5S") Duration lookEvery,
        @NotNull @DefaultValue("PT15M") Duration feedAge,
        @NotNull @DefaultValue("P30D") Duration calendarBack,
        @Min(1) @Max(5_000) @DefaultValue("1000") int calendarMost,
        @Min(1) @Max(500) @DefaultValue("100") int newsMost) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(PublicApiSettings.class)
    static class Use {}
}
