package pl.krakow.centra.reporting.closing;

import java.time.Duration;

import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;
import pl.krakow.centra.reporting.closing.domain.Closings;

/** Looks after what arrived late: until it comes round, who reads a closing sees the difference without a date of its own. */
@Component
class CompareClosings extends Sweep {

    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int AT_ONCE = 100;

    private final Closings closings;
    private final CorrectClosings correctClosings;

    CompareClosings(Closings closings, CorrectClosings correctClosings, Leases leases) {
        super(leases, "reporting-closings", PAUSE);
        this.closings = closings;
        this.correctClosings = correctClosings;
    }

    @Override
    protected void sweep() {
        int below = Integer.MAX_VALUE;
        while (mayGoOn()) {
            var heads = closings.heads(below, AT_ONCE);
            for (var head : heads) {
                if (!mayGoOn()) {
                    return;
                }
                correctClosings.compare(head.number());
                below = head.number();
            }
            if (heads.size() < AT_ONCE) {
                return;
            }
        }
    }
}
