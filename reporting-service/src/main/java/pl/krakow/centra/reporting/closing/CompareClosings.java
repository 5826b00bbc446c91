package pl.krakow.centra.reporting.closing;

import java.time.LocalDate;

import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;
import pl.krakow.centra.reporting.closing.LookForChanges.Seen;
import pl.krakow.centra.reporting.closing.domain.Closings;

/**
 * Looks after what arrived late: until it comes round, who reads a closing sees the difference without a date of its own. Closings
 * that end before the first day anything changed on are left alone; what a process has seen, it forgets when it ends.
 */
@Component
class CompareClosings extends Sweep {

    private static final int AT_ONCE = 100;

    private final Closings closings;
    private final CorrectClosings correctClosings;
    private final LookForChanges lookForChanges;
    private Seen seen = Seen.NOTHING;

    CompareClosings(
            Closings closings,
            CorrectClosings correctClosings,
            LookForChanges lookForChanges,
            ClosingSettings settings,
            Leases leases) {
        super(leases, "reporting-closings", settings.compareEvery());
        this.closings = closings;
        this.correctClosings = correctClosings;
        this.lookForChanges = lookForChanges;
    }

    @Override
    protected void sweep() {
        var now = lookForChanges.look(seen);
        var since = now.changedSince(seen);
        if (since.isEmpty() || compare(since.get())) {
            seen = now;
        }
    }

    /** False when it had to stop: then all of it is done again. */
    private boolean compare(LocalDate since) {
        int below = Integer.MAX_VALUE;
        while (mayGoOn()) {
            var heads = closings.heads(below, AT_ONCE);
            for (var head : heads) {
                if (!mayGoOn()) {
                    return false;
                }
                below = head.number();
                if (!head.closed().period().to().isBefore(since)) {
                    correctClosings.compare(head.number());
                }
            }
            if (heads.size() < AT_ONCE) {
                return true;
            }
        }
        return false;
    }
}
