package pl.krakow.centra.volunteering.certificates;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

/**
 * How certificates are checked.
 *
 * @param checkPage where a number is checked, on the residents' site; {@code {number}} stands for it
 * @param guessesAnHour how often in an hour somebody may compare what they read on a certificate with it
 */
@Validated
@ConfigurationProperties("centra.volunteering.certificates")
record CertificateSettings(
        @NotNull @DefaultValue("/volunteering-certificates/{number}")
        String checkPage,

        @Min(1) @DefaultValue("10") int guessesAnHour) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(CertificateSettings.class)
    static class Use {}
}
