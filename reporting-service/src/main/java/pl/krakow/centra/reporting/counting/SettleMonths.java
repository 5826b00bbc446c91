package pl.krakow.centra.reporting.counting;

import java.time.Duration;

import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;
import pl.krakow.centra.reporting.counting.domain.Generations;
import pl.krakow.centra.reporting.counting.domain.Months;

/** Counts months and years whose days were counted anew. Until it comes round they are read by their days. */
@Component
class SettleMonths extends Sweep {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Months months;
    private final CountMonths countMonths;
    private final Generations generations;

    SettleMonths(Months months, CountMonths countMonths, Generations generations, Leases leases) {
        super(leases, "reporting-months", PAUSE);
        this.months = months;
        this.countMonths = countMonths;
        this.generations = generations;
    }

    @Override
    protected void sweep() {
        generations.consistently(() -> {
            for (var unsettled : months.unsettled()) {
                if (!mayGoOn()) {
                    return false;
                }
                countMonths.settle(unsettled);
            }
            return true;
        });
    }
}
