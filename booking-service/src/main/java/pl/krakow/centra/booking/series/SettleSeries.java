package pl.krakow.centra.booking.series;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

import lombok.extern.slf4j.Slf4j;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.series.domain.SeriesRegister;
import pl.krakow.centra.kit.lease.Leases;

/**
 * Finishes or releases acts on series that whoever began them left. One replica does so at a time, under a lease; should
 * two do it nevertheless, each step may be done twice.
 */
@Slf4j
@Component
class SettleSeries {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int MOST_AT_ONCE = 50;

    private final SeriesRegister register;
    private final CarryOut carryOut;
    private final Leases.Lease lease;
    private final Clock clock;

    SettleSeries(SeriesRegister register, CarryOut carryOut, Leases leases, Clock clock) {
        this.register = register;
        this.carryOut = carryOut;
        this.lease = leases.on("booking-series-acts", LEASE);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${centra.booking.series.sweep:PT10S}")
    void sweep() {
        try {
            if (lease.hold().isPresent()) {
                settle();
            }
        } catch (RuntimeException e) {
            log.warn("Acts on series wait for the next sweep", e);
        }
    }

    /** @return how many acts were brought to an end */
    int settle() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int settled = 0;
        for (var series : register.overdue(now, MOST_AT_ONCE)) {
            var carried = carryOut.resume(series.id(), now);
            if (carried.isPresent()) {
                settled++;
                log.info(
                        "Settled an act on series {}: {}",
                        series.id(),
                        carried.get().result().done());
            }
        }
        return settled;
    }
}
