package pl.krakow.centra.booking;

import java.time.Instant;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A clock that runs, from eight in the morning of Tuesday, 1 December 2026, in Kraków. */
@TestConfiguration(proxyBeanMethods = false)
public class OnTheFirstOfDecember {

    private static final Instant EIGHT_IN_THE_MORNING = Instant.parse("2026-12-01T07:00:00Z");

    @Bean
    MovableClock clock() {
        return MovableClock.from(EIGHT_IN_THE_MORNING);
    }
}
