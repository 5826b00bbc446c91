package pl.krakow.centra.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that runs, and that a test puts forward, so that meetings begin and deadlines pass while it looks on. */
public final class MovableClock extends Clock {

    private final Clock machine = Clock.systemUTC();
    private volatile Duration ahead = Duration.ZERO;

    private MovableClock() {}

    /** Begins at that moment. */
    static MovableClock from(Instant moment) {
        var clock = new MovableClock();
        clock.at(moment);
        return clock;
    }

    /** From now on it is that moment. */
    public void at(Instant moment) {
        ahead = Duration.between(machine.instant(), moment);
    }

    /** From now on it is so much later than it was. */
    void putForward(Duration by) {
        ahead = ahead.plus(by);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(machine.withZone(zone), ahead);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    /** Makes the service go by this clock; it begins where the fixed one does. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Hung {

        @Bean
        @Primary
        MovableClock movableClock() {
            return from(Instant.parse("2026-12-01T07:00:00Z"));
        }
    }
}
