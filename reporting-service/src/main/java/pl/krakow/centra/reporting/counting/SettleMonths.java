package pl.krakow.centra.reporting.counting;

import java.time.Duration;

import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;
import pl.krakow.centra.reporting.counting.domain.Months;
import pl.krakow.centra.reporting.counting.domain.Months.Unsettled;
import pl.krakow.centra.reporting.counting.domain.Span;

/** Counts months and years whose days were counted anew. Until it comes round they are read by their days. */
@Component
class SettleMonths extends Sweep {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Months months;
    private final CountSpan countSpan;

    SettleMonths(Months months, CountSpan countSpan, Leases leases) {
        super(leases, "reporting-months", PAUSE);
        this.months = months;
        this.countSpan = countSpan;
    }

    @Override
    protected void sweep() {
        for (var unsettled : months.unsettled()) {
            if (!mayGoOn()) {
                return;
            }
            settle(unsettled);
        }
    }

    /** The year before the month is settled: as long as one of its months isn't, the year isn't read. */
    void settle(Unsettled unsettled) {
        var month = unsettled.month();
        countSpan.count(Span.of(month.centre(), month.month()));
        countSpan.count(Span.year(month.centre(), month.month().getYear()));
        months.settle(unsettled);
    }
}
