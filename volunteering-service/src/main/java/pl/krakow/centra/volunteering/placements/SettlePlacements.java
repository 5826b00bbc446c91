package pl.krakow.centra.volunteering.placements;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.lease.Sweep;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.PlacementNote;
import pl.krakow.centra.volunteering.placements.domain.PlacementNotes;
import pl.krakow.centra.volunteering.placements.domain.SeatSheets;
import pl.krakow.centra.volunteering.placements.domain.SheetEntry;
import pl.krakow.centra.volunteering.placements.domain.VolunteerDiaries;

/**
 * Settles sheets nobody asks anything of: offers that lapsed, seats that pass on, work that is over. Settles times a crash left
 * claimed, and clears away notes of placements that never were.
 */
@Component
class SettlePlacements extends Sweep {

    private static final int MOST_AT_ONCE = 200;
    private static final Duration LOOKED_BACK = Duration.ofDays(2);

    private final OnTheSheet onTheSheet;
    private final GiveTime giveTime;
    private final SeatSheets sheets;
    private final VolunteerDiaries diaries;
    private final PlacementNotes notes;
    private final PlacementSettings settings;
    private final Clock clock;
    private Instant lookedUntil = Instant.EPOCH;

    SettlePlacements(
            Leases leases,
            OnTheSheet onTheSheet,
            GiveTime giveTime,
            SeatSheets sheets,
            VolunteerDiaries diaries,
            PlacementNotes notes,
            PlacementSettings settings,
            Clock clock) {
        super(leases, "volunteering-placements", settings.sweepEvery());
        this.onTheSheet = onTheSheet;
        this.giveTime = giveTime;
        this.sheets = sheets;
        this.diaries = diaries;
        this.notes = notes;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void sweep() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (var opportunity : sheets.due(now, MOST_AT_ONCE)) {
            if (!mayGoOn()) {
                return;
            }
            onTheSheet.decide(opportunity, sheet -> true);
        }
        for (var volunteer : diaries.due(now, MOST_AT_ONCE)) {
            if (!mayGoOn()) {
                return;
            }
            giveTime.settle(volunteer);
        }
        clearAway(now);
    }

    /** Looked at once each, in the order they were written; after a start those of the last days once more. */
    void clearAway(Instant now) {
        var until = now.minus(settings.orphansAfter());
        var from = lookedUntil.equals(Instant.EPOCH) ? until.minus(LOOKED_BACK) : lookedUntil;
        while (mayGoOn()) {
            var written = notes.writtenBetween(from, until, MOST_AT_ONCE);
            var known = new HashSet<PlacementId>();
            sheets.of(written.stream().map(note -> note.post().opportunity()).collect(Collectors.toSet()))
                    .forEach(sheet ->
                            sheet.entries().stream().map(SheetEntry::id).forEach(known::add));
            notes.remove(written.stream()
                    .map(PlacementNote::id)
                    .filter(id -> !known.contains(id))
                    .toList());
            if (written.size() < MOST_AT_ONCE) {
                lookedUntil = until;
                return;
            }
            var last = written.getLast().at();
            from = last.isAfter(from) ? last : from.plusMillis(1);
        }
    }
}
