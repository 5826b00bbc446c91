package pl.krakow.centra.events.advice;

import java.time.Duration;
import java.time.Period;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

/**
 * What is kept for whom how long, before they have said that they want it.
 *
 * @param confirmWithin how long a time, or a wish, is kept for an address that isn't confirmed yet
 * @param mostUnconfirmed how many of each may wait for one address to be confirmed
 * @param offersLast how long who waited has to answer an offer; not longer than the public may book the time
 * @param shortestOffer what would have to be answered sooner isn't offered: it is free for everybody
 * @param mostWishes so many times a person may wait for at once
 * @param reach how far ahead the last day of a wish may lie
 * @param wishesKept how long after its end a wish is kept
 */
@Validated
@ConfigurationProperties("centra.events.advice.reserved")
record ReservedSettings(
        @NotNull @DefaultValue("PT2H") Duration confirmWithin,
        @DefaultValue("2") int mostUnconfirmed,
        @NotNull @DefaultValue("PT12H") Duration offersLast,
        @NotNull @DefaultValue("PT30M") Duration shortestOffer,
        @DefaultValue("3") int mostWishes,
        @NotNull @DefaultValue("P92D") Period reach,
        @NotNull @DefaultValue("P30D") Period wishesKept) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ReservedSettings.class)
    static class Use {}
}
