package pl.krakow.centra.events.advice.letters;

import java.time.Duration;
import java.time.LocalTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * What letters about advice have of their own.
 *
 * @param linkPage the page of a centre's site that a link in a letter opens, with {@code {token}}
 * @param linksLast how long after an appointment, or the last day of a wish, a link works
 * @param tomorrowAt from when on, in the centre's local time, advisers have the list of the next day
 * @param todayAt likewise of the same day
 */
@ConfigurationProperties("centra.events.advice-letters")
record AdviceLetterSettings(
        @DefaultValue("/advice/{token}") String linkPage,
        @DefaultValue("P30D") Duration linksLast,
        @DefaultValue("17:00") LocalTime tomorrowAt,
        @DefaultValue("06:30") LocalTime todayAt) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(AdviceLetterSettings.class)
    static class Use {}
}
