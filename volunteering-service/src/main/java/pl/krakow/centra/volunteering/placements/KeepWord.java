package pl.krakow.centra.volunteering.placements;

import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.volunteering.placements.domain.PlacementFacts;
import pl.krakow.centra.volunteering.placements.domain.VolunteerDiary.Claim;

/**
 * Brings a seat and its time together after the sheet was saved. Who was so slow between the two that the time has been given to
 * another placement meanwhile gives the seat up again, so that nobody is expected at two places at once; whoever has begun stays.
 */
@Component
@RequiredArgsConstructor
class KeepWord {

    private final GiveTime giveTime;
    private final OnTheSheet onTheSheet;

    /** @return what stands in the way, and the seat is given up then; nothing when the diary says what the sheet says */
    Optional<Claim> follow(PlacementFacts placement) {
        var other = giveTime.follow(placement);
        if (other.isPresent()) {
            onTheSheet.decide(
                    placement.post().opportunity(), sheet -> sheet.giveUp(placement.placement(), onTheSheet.now()));
        }
        return other;
    }
}
