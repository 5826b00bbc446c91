package pl.krakow.centra.events.programme;

import java.time.Clock;
import java.time.Duration;

import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.domain.EventSeriesRegister;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/** Goes on with acts on series that a process left in the middle. */
@Slf4j
@Component
class SeriesOfEventsSweep extends Sweep {

    private static final Duration OVERDUE = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(15);
    private static final int MOST_AT_ONCE = 50;

    private final EventSeriesRegister register;
    private final CarryOutSeries carryOut;
    private final Clock clock;

    SeriesOfEventsSweep(EventSeriesRegister register, CarryOutSeries carryOut, Leases leases, Clock clock) {
        super(leases, "events-series", LOOK_EVERY);
        this.register = register;
        this.carryOut = carryOut;
        this.clock = clock;
    }

    @Override
    protected void sweep() {
        withEach(register.unfinished(clock.instant().minus(OVERDUE), MOST_AT_ONCE), series -> {
            carryOut.carryOut(series);
            log.info("Series {} was left in the middle of an act and is finished", series.id());
        });
    }
}
