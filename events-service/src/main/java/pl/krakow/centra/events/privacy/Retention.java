package pl.krakow.centra.events.privacy;

import java.time.Period;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * How long personal data are kept.
 *
 * @param people after an event: who signed up for it, how they are reached, what they answered
 * @param texts after they were written: what staff wrote to the people of an event. Five years, as long as the documents of a
 *     public task
 */
@ConfigurationProperties("centra.events.retention")
public record Retention(
        @DefaultValue("P1Y") Period people,
        @DefaultValue("P5Y") Period texts) {

    public Retention {
        for (var period : new Period[] {people, texts}) {
            if (period.isNegative() || period.isZero()) {
                throw new IllegalArgumentException(
                        "personal data are kept for some time, not for %s".formatted(period));
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Retention.class)
    static class Use {}
}
