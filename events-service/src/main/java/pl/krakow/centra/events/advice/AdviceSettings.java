package pl.krakow.centra.events.advice;

import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

import pl.krakow.centra.events.advice.domain.AdviceField;
import pl.krakow.centra.events.advice.domain.AdviceFields;
import pl.krakow.centra.kit.centre.LocalizedText;

/**
 * @param fields what advice is given in: code to name by language, in the order in which they are shown
 * @param notice how long before it begins a slot is still offered to the public
 * @param lateWithin who cancels less than that before is late
 * @param roomWithin how long an appointment waits for a room of its own before it is released
 * @param moveWithin how long a move may take, besides waiting for a room, before the sweep settles it
 * @param mostAhead so many appointments ahead a person may have; staff book more
 * @param kept how long after a talk it is known whose it was
 * @param remindAt from when on, in the centre's local time, the next day's appointments are reminded of
 * @param sweepEvery how often what has run out is settled
 */
@Validated
@ConfigurationProperties("centra.events.advice")
record AdviceSettings(
        @NotEmpty Map<String, Map<String, String>> fields,
        @NotNull @DefaultValue("PT1H") Duration notice,
        @NotNull @DefaultValue("PT24H") Duration lateWithin,
        @NotNull @DefaultValue("PT10M") Duration roomWithin,
        @NotNull @DefaultValue("PT1M") Duration moveWithin,
        @DefaultValue("5") int mostAhead,
        @NotNull @DefaultValue("P3Y") Period kept,
        @NotNull @DefaultValue("09:00") LocalTime remindAt,
        @NotNull @DefaultValue("PT10S") Duration sweepEvery) {

    AdviceSettings {
        fields = new LinkedHashMap<>(fields);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(AdviceSettings.class)
    static class Use {

        @Bean
        AdviceFields adviceFields(AdviceSettings settings) {
            var all = settings.fields().entrySet().stream()
                    .map(field -> new AdviceField(field.getKey(), new LocalizedText(field.getValue())))
                    .toList();
            return new ConfiguredFields(all);
        }
    }

    private record ConfiguredFields(List<AdviceField> all) implements AdviceFields {}
}
