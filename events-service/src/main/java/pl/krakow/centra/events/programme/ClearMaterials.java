package pl.krakow.centra.events.programme;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;

import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.programme.domain.ProgrammeEvents;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.file.domain.KeptFiles;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;

/** Takes away the files and pictures of events that ended longer ago than they are kept. */
@Slf4j
@Component
class ClearMaterials extends Sweep {

    private static final Duration LOOK_EVERY = Duration.ofHours(1);
    private static final int MOST_AT_ONCE = 100;

    private final ProgrammeEvents events;
    private final KeptFiles programmeFiles;
    private final MaterialsSettings settings;
    private final CentreCatalogue centres;
    private final Clock clock;

    ClearMaterials(
            ProgrammeEvents events,
            KeptFiles programmeFiles,
            MaterialsSettings settings,
            CentreCatalogue centres,
            Leases leases,
            Clock clock) {
        super(leases, "events-materials", LOOK_EVERY);
        this.events = events;
        this.programmeFiles = programmeFiles;
        this.settings = settings;
        this.centres = centres;
        this.clock = clock;
    }

    /** Who changes an event meanwhile wins. */
    @Override
    protected void sweep() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var ended = now.atZone(centres.city().zone()).minus(settings.keep()).toInstant();
        for (var event : events.withMaterialsEndedBefore(ended, MOST_AT_ONCE)) {
            if (events.save(event.withoutMaterials(now))) {
                programmeFiles.removeAllBut(event.id().toString(), Set.of(), now);
                log.info("The files of event {} are kept no longer", event.id());
            }
        }
    }
}
