package pl.krakow.centra.reporting.exports;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;

import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.file.domain.KeptFiles;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;
import pl.krakow.centra.reporting.exports.domain.Export;
import pl.krakow.centra.reporting.exports.domain.Exports;

/** Writes what a process that died left half done, and removes what has expired. */
@Component
class TendExports extends Sweep {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 100;

    private final Exports exports;
    private final RunExports runExports;
    private final KeptFiles exportFiles;
    private final Clock clock;

    TendExports(Exports exports, RunExports runExports, KeptFiles exportFiles, Clock clock, Leases leases) {
        super(leases, "reporting-exports", PAUSE);
        this.exports = exports;
        this.runExports = runExports;
        this.exportFiles = exportFiles;
        this.clock = clock;
    }

    @Override
    protected void sweep() {
        var now = clock.instant();
        for (var export : exports.free(now, AT_ONCE)) {
            runExports.soon(export.id());
        }
        for (var export : exports.orderedBefore(now.minus(Export.KEPT), AT_ONCE)) {
            if (!mayGoOn()) {
                return;
            }
            if (exports.replace(export, export.expired())) {
                exportFiles.removeAllBut(export.id().toString(), Set.of(), now);
            }
        }
    }
}
