package pl.krakow.centra.volunteering.placements;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.SeatSheets;

/** Has sheets follow their opportunities, and diaries their placements. Done again it changes nothing. */
@Component
@RequiredArgsConstructor
public class FollowPlacements {

    private final SeatSheets sheets;
    private final OnTheSheet onTheSheet;
    private final KeepWord keepWord;

    /** What the opportunity says now; nothing to do where nobody has asked for it yet. */
    public void opportunity(OpportunityId id) {
        if (sheets.of(id).isPresent()) {
            onTheSheet.decide(id, sheet -> true);
        }
    }

    /** How the placement stands now. */
    public void placement(OpportunityId opportunity, PlacementId placement) {
        sheets.of(opportunity)
                .flatMap(sheet -> sheet.find(placement).map(sheet::facts))
                .ifPresent(keepWord::follow);
    }
}
