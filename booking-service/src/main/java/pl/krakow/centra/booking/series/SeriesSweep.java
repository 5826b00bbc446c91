package pl.krakow.centra.booking.series;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.series.domain.SeriesRegister;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/**
 * Finishes or releases acts on series that whoever began them left. Should two replicas do it at once, each step may be
 * done twice.
 */
@Slf4j
@Component
class SeriesSweep extends Sweep {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int MOST_AT_ONCE = 50;

    private final SeriesRegister register;
    private final CarryOut carryOut;
    private final Clock clock;

    SeriesSweep(SeriesRegister register, CarryOut carryOut, Leases leases, Clock clock) {
        super(leases, "booking-series-acts", PAUSE);
        this.register = register;
        this.carryOut = carryOut;
        this.clock = clock;
    }

    @Override
    protected void sweep() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (var series : register.overdue(now, MOST_AT_ONCE)) {
            var carried = carryOut.resume(series.id(), now);
            carried.ifPresent(act -> log.info(
                    "Settled an act on series {}: {}", series.id(), act.result().done()));
        }
    }
}
