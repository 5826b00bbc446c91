package pl.krakow.centra.volunteering.agreements;

import java.time.Period;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * @param kept how long an agreement of somebody who was erased is kept without their name: six years, in which claims are barred
 *     by time (Civil Code, art. 118), and longer than the five in which a public task is audited
 */
@ConfigurationProperties("centra.volunteering.agreements")
record AgreementSettings(@DefaultValue("P6Y") Period kept) {

    AgreementSettings {
        if (kept.isNegative() || kept.isZero()) {
            throw new IllegalArgumentException("agreements are kept for some time, not for " + kept);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(AgreementSettings.class)
    static class Use {}
}
