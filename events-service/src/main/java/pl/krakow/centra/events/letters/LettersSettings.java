package pl.krakow.centra.events.letters;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * What this service's letters have in common.
 *
 * @param addressPage the page of a centre's site where an address is confirmed, with {@code {token}}
 * @param linksLast how long the link to it works
 * @param linksPerDay how many an account may have sent in a day
 * @param strangersPerDay how many letters in a day an address gets that nobody has confirmed
 * @param strangersAboutOne how many of them about one event
 * @param strangersFromOne how many of them one sender may cause
 * @param keptForOne how many things in a day are kept for one sender until the owner of an address has confirmed it
 */
@ConfigurationProperties("centra.events.letters")
public record LettersSettings(
        @DefaultValue("/letters/{token}") String addressPage,
        @DefaultValue("P7D") Duration linksLast,
        @DefaultValue("5") int linksPerDay,
        @DefaultValue("20") int strangersPerDay,
        @DefaultValue("6") int strangersAboutOne,
        @DefaultValue("3") int strangersFromOne,
        @DefaultValue("30") int keptForOne) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(LettersSettings.class)
    static class Use {}
}
