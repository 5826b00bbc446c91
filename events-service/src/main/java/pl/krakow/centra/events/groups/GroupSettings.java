package pl.krakow.centra.events.groups;

import java.time.Duration;
import java.time.Period;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

import pl.krakow.centra.kit.problem.http.BodyLimit;

/**
 * How patient groups are.
 *
 * @param invitationsLast how long a place is kept for who is invited
 * @param peopleKept how long after somebody went it is kept who they were
 * @param largestFile of a meeting as it is sent; the gateway has a limit of its own
 * @param filesKept how long after a meeting its files are kept
 * @param sweepEvery how often it is looked for what nobody noticed
 */
@Validated
@ConfigurationProperties("centra.events.groups")
record GroupSettings(
        @NotNull @DefaultValue("P14D") Duration invitationsLast,
        @NotNull @DefaultValue("P3Y") Period peopleKept,
        @NotNull @DefaultValue("6MB") DataSize largestFile,
        @NotNull @DefaultValue("P5Y") Period filesKept,
        @NotNull @DefaultValue("PT1M") Duration sweepEvery) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(GroupSettings.class)
    static class Use {

        @Bean
        BodyLimit meetingFileLimit(GroupSettings settings) {
            return new BodyLimit(
                    "POST", "/api/v1/centres/{centre}/groups/{group}/meetings/{meeting}/files", settings.largestFile());
        }
    }
}
