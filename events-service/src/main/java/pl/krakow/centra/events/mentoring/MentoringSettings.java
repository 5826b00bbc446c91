package pl.krakow.centra.events.mentoring;

import java.time.Duration;
import java.time.Period;
import java.util.Map;
import java.util.Set;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

import pl.krakow.centra.events.mentoring.domain.Fields;

/**
 * What centres accompany people in, and how patient they are.
 *
 * @param fields names by language (pl, en, uk) by code
 * @param answersWithin how long both sides have to say yes to a proposal
 * @param sweepEvery how often it is looked for what nobody noticed
 * @param peopleKept how long after the end it is kept who took part
 */
@Validated
@ConfigurationProperties("centra.events.mentoring")
record MentoringSettings(
        @NotEmpty Map<String, Map<String, String>> fields,
        @NotNull @DefaultValue("P7D") Duration answersWithin,
        @NotNull @DefaultValue("PT1M") Duration sweepEvery,
        @NotNull @DefaultValue("P3Y") Period peopleKept) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(MentoringSettings.class)
    static class Use {

        @Bean
        Fields mentoringFields(MentoringSettings settings) {
            var codes = Set.copyOf(settings.fields().keySet());
            return () -> codes;
        }
    }
}
