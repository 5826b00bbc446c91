package pl.krakow.centra.events.certificates;

import java.time.Duration;
import java.time.Period;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

/**
 * How certificates are checked and kept.
 *
 * @param checkPage where a number is checked, on the residents' site; {@code {number}} stands for it
 * @param namesLast how long after the event holders' names are kept; numbers answer for ever
 * @param guessesAnHour how often in an hour somebody may ask whether a name is the one on a certificate
 * @param linksLast how long the link in a letter to who has no account works
 * @param tellEvery how often it is looked for holders who weren't written to because a process died
 */
@Validated
@ConfigurationProperties("centra.events.certificates")
record CertificateSettings(
        @NotNull @DefaultValue("/certificates/{number}") String checkPage,
        @NotNull @DefaultValue("P5Y") Period namesLast,
        @Min(1) @DefaultValue("10") int guessesAnHour,
        @NotNull @DefaultValue("P90D") Duration linksLast,
        @NotNull @DefaultValue("PT5M") Duration tellEvery) {

    CertificateSettings {
        if (namesLast.isNegative() || namesLast.isZero()) {
            throw new IllegalArgumentException("names are kept for some time, not for " + namesLast);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(CertificateSettings.class)
    static class Use {}
}
