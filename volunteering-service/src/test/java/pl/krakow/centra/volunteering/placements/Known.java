package pl.krakow.centra.volunteering.placements;

import java.time.Clock;

import pl.krakow.centra.volunteering.matching.domain.Engagements;
import pl.krakow.centra.volunteering.matching.domain.FreeSeats;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.placements.domain.SeatSheets;
import pl.krakow.centra.volunteering.placements.domain.VolunteerDiaries;

/** What matching asks of placements, over any store. */
public final class Known {

    private Known() {}

    public static Engagements engagements(VolunteerDiaries diaries, Opportunities opportunities) {
        return new EngagementsOfVolunteers(diaries, opportunities);
    }

    public static FreeSeats freeSeats(SeatSheets sheets, Clock clock) {
        return new SeatsOfPlacements(sheets, clock);
    }
}
