package pl.krakow.centra.reporting.openstatistics;

import java.time.Clock;
import java.time.Duration;

import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;
import pl.krakow.centra.reporting.closing.domain.Closable;
import pl.krakow.centra.reporting.closing.domain.Closing;
import pl.krakow.centra.reporting.closing.domain.Closings;
import pl.krakow.centra.reporting.closing.domain.Closings.Head;
import pl.krakow.centra.reporting.openstatistics.domain.Attacker;
import pl.krakow.centra.reporting.openstatistics.domain.Publication;
import pl.krakow.centra.reporting.openstatistics.domain.Publications;
import pl.krakow.centra.reporting.openstatistics.domain.Statistics;

/**
 * Publishes each year once it is closed, a few minutes later at most. Years only: months and quarters beside them would be so many
 * more sums of the same cells, and told one by one they couldn't be hidden together.
 */
@Component
class PublishStatistics extends Sweep {

    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int MOST = 1_000;

    private final Closings closings;
    private final Publications publications;
    private final Attacker attacker;
    private final Clock clock;

    PublishStatistics(Closings closings, Publications publications, Attacker attacker, Clock clock, Leases leases) {
        super(leases, "reporting-publications", PAUSE);
        this.closings = closings;
        this.publications = publications;
        this.attacker = attacker;
        this.clock = clock;
    }

    @Override
    protected void sweep() {
        for (Head head : closings.heads(Integer.MAX_VALUE, MOST)) {
            if (head.closed().kind() == Closable.Kind.YEAR
                    && publications.find(year(head.closed())).isEmpty()
                    && mayGoOn()) {
                publications.add(publication(closings.find(head.number()).orElseThrow()));
            }
        }
    }

    /** Always the same of the same closing. */
    Publication publication(Closing closing) {
        var snapshot = closing.snapshot();
        var statistics = Statistics.of(snapshot.counts());
        return new Publication(
                year(snapshot.closed()),
                snapshot.definitions(),
                clock.instant(),
                closing.number(),
                closing.seal().hash(),
                statistics.published(statistics.hidden(attacker)));
    }

    private static int year(Closable closed) {
        return closed.period().from().getYear();
    }
}
