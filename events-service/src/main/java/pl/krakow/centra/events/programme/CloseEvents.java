package pl.krakow.centra.events.programme;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

import jakarta.validation.constraints.NotNull;

import lombok.extern.slf4j.Slf4j;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

import pl.krakow.centra.events.programme.domain.Decision;
import pl.krakow.centra.events.programme.domain.ProgrammeEvents;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/** What was announced and is over took place, unless somebody said otherwise in time. */
@Slf4j
@Component
class CloseEvents extends Sweep {

    private static final int MOST_AT_ONCE = 200;

    private final ProgrammeEvents events;
    private final Settings settings;
    private final Clock clock;

    /**
     * @param after how long staff have to say that an event did not take place, or to close it themselves
     * @param lookEvery how often it is looked for what is over
     */
    @Validated
    @ConfigurationProperties("centra.events.programme.close")
    record Settings(
            @NotNull @DefaultValue("PT24H") Duration after,
            @NotNull @DefaultValue("PT5M") Duration lookEvery) {

        @Configuration(proxyBeanMethods = false)
        @EnableConfigurationProperties(Settings.class)
        static class Use {}
    }

    CloseEvents(ProgrammeEvents events, Leases leases, Settings settings, Clock clock) {
        super(leases, "events-closing", settings.lookEvery());
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** Who changes an event meanwhile wins; it is closed in the next round. */
    @Override
    protected void sweep() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        withEach(events.publishedEndedBefore(now.minus(settings.after()), MOST_AT_ONCE), event -> {
            if (event.close(_ -> true, now) instanceof Decision.Decided closed && events.save(closed)) {
                log.info("Event {} took place", event.id());
            }
        });
    }
}
