package pl.krakow.centra.volunteering.retention;

import java.time.Duration;
import java.time.Period;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * How long volunteers are kept of whom nothing is heard.
 *
 * @param silent after that they are asked
 * @param answer how long they have to answer
 * @param pause between two looks
 */
@ConfigurationProperties("centra.volunteering.retention")
record RetentionSettings(
        @DefaultValue("P3Y") Period silent,
        @DefaultValue("P60D") Period answer,
        @DefaultValue("PT6H") Duration pause) {

    RetentionSettings {
        if (silent.isNegative() || silent.isZero() || answer.isNegative() || answer.isZero() || !pause.isPositive()) {
            throw new IllegalArgumentException("volunteers are kept for some time, and have some to answer");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RetentionSettings.class)
    static class Use {}
}
