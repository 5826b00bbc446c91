package pl.krakow.centra.events.knowledge;

import java.time.Clock;
import java.time.Duration;

import org.springframework.stereotype.Component;

import pl.krakow.centra.events.knowledge.domain.DaysOfUse;
import pl.krakow.centra.events.knowledge.domain.Entries;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/**
 * Finishes what a crash left: logs changes whose writer didn't come to it, and writes to who asked and was replied to. Tells of days
 * on which the knowledge base was used. Forgets of the log what every instance has long read.
 */
@Component
class FinishKnowledge extends Sweep {

    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final int MOST_AT_ONCE = 200;

    private final Entries entries;
    private final TellWhoAsked tell;
    private final DaysOfUse daysOfUse;
    private final KnowledgeSettings settings;
    private final Clock clock;

    FinishKnowledge(
            Entries entries,
            TellWhoAsked tell,
            DaysOfUse daysOfUse,
            Leases leases,
            KnowledgeSettings settings,
            Clock clock) {
        super(leases, "knowledge", PAUSE);
        this.entries = entries;
        this.tell = tell;
        this.daysOfUse = daysOfUse;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void sweep() {
        var now = clock.instant();
        entries.logForgotten(now.minus(settings.forgottenAfter()), MOST_AT_ONCE);
        tell.tellForgotten(now.minus(settings.forgottenAfter()), MOST_AT_ONCE);
        daysOfUse.tell(now.minus(settings.tellUseAfter()), MOST_AT_ONCE, now);
        entries.forgetLog(now.minus(settings.keepLog()));
    }
}
