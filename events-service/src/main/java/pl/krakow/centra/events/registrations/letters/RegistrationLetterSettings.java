package pl.krakow.centra.events.registrations.letters;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * What letters to who signed up have of their own.
 *
 * @param linkPage the page of a centre's site that a link in a letter opens, with {@code {token}}
 * @param linksAgainPerDay how often a day somebody is sent their link once more
 */
@ConfigurationProperties("centra.events.registration-letters")
record RegistrationLetterSettings(
        @DefaultValue("/registrations/{token}") String linkPage,
        @DefaultValue("3") int linksAgainPerDay) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RegistrationLetterSettings.class)
    static class Use {}
}
