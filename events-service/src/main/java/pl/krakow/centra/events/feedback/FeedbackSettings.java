package pl.krakow.centra.events.feedback;

import java.time.Duration;
import java.time.Period;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

/**
 * When people are asked, and how long it is kept what they wrote.
 *
 * @param sweepEvery how often it is looked for boxes that open or close
 * @param lookAgain how long until it is looked again whether it is settled who came
 * @param textsLast how long texts are kept after answering was over; grades stay
 */
@Validated
@ConfigurationProperties("centra.events.feedback")
record FeedbackSettings(
        @NotNull @DefaultValue("PT1M") Duration sweepEvery,
        @NotNull @DefaultValue("PT5M") Duration lookAgain,
        @NotNull @DefaultValue("P3Y") Period textsLast) {

    FeedbackSettings {
        if (textsLast.isNegative() || textsLast.isZero()) {
            throw new IllegalArgumentException("texts are kept for some time, not for " + textsLast);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(FeedbackSettings.class)
    static class Use {}
}
