package pl.krakow.centra.volunteering.placements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.PlacementNote;
import pl.krakow.centra.volunteering.placements.domain.PlacementNotes;
import pl.krakow.centra.volunteering.placements.domain.SeatSheets;
import pl.krakow.centra.volunteering.placements.domain.SheetEntry;
import pl.krakow.centra.volunteering.placements.domain.SheetNews.Cause;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * Ends what a volunteer does for an opportunity when what it rests on ends: who was to begin later is off, who works stops with
 * the last day, and the seats are free for who waits. Done again it changes nothing.
 */
@Component
@RequiredArgsConstructor
public class EndService {

    private final SeatSheets sheets;
    private final PlacementNotes notes;
    private final OnTheSheet onTheSheet;

    /**
     * @param lastDay on which they serve
     * @param by whose wish it is: the volunteer's or the host's
     * @param decided when; a placement of later than that rests on something else, and stays
     */
    public void after(LocalDate lastDay, OpportunityId opportunity, VolunteerId volunteer, Cause by, Instant decided) {
        var before = notes.findAll(live(opportunity, volunteer, _ -> true)).stream()
                .filter(note -> note.at().isBefore(decided))
                .map(PlacementNote::id)
                .toList();
        serveUntil(lastDay, opportunity, before, by);
    }

    /** What was to end goes on: it rests on something again. */
    public void goesOn(OpportunityId opportunity, VolunteerId volunteer) {
        serveUntil(
                LocalDate.MAX, opportunity, live(opportunity, volunteer, entry -> entry.ended() != null), Cause.PAPER);
    }

    private List<PlacementId> live(OpportunityId opportunity, VolunteerId volunteer, Predicate<SheetEntry> those) {
        return sheets.of(opportunity).stream()
                .flatMap(sheet -> sheet.entries().stream())
                .filter(entry ->
                        entry.volunteer().equals(volunteer) && entry.state().isLive())
                .filter(those)
                .map(SheetEntry::id)
                .toList();
    }

    private void serveUntil(LocalDate lastDay, OpportunityId opportunity, List<PlacementId> placements, Cause by) {
        if (!placements.isEmpty()) {
            onTheSheet.decide(opportunity, sheet -> {
                placements.forEach(placement -> sheet.serveUntil(placement, lastDay, by, onTheSheet.now()));
                return true;
            });
        }
    }
}
