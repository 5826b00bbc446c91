package pl.krakow.centra.volunteering.placements;

import java.time.LocalDate;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.placements.domain.PlacementFacts;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.PlacementState;
import pl.krakow.centra.volunteering.placements.domain.SeatSheet;
import pl.krakow.centra.volunteering.placements.domain.SeatSheets;
import pl.krakow.centra.volunteering.placements.domain.StartGate;
import pl.krakow.centra.volunteering.placements.domain.StartGate.Missing;

/** Asks every gate whether a volunteer may begin, and notes it when nothing is missing any more. */
@Component
@RequiredArgsConstructor
public class ReadyToStart {

    private final ObjectProvider<StartGate> gates;
    private final SeatSheets sheets;
    private final OnTheSheet onTheSheet;

    /** What is missing for the placement on that day, of all gates. */
    List<Missing> missing(PlacementFacts placement, LocalDate on) {
        return gates.orderedStream()
                .flatMap(gate -> gate.missing(placement, on).stream())
                .distinct()
                .toList();
    }

    /** Looks again after something was seen to: an agreement concluded, a consent seen. Done again it changes nothing. */
    public void settle(OpportunityId opportunity, PlacementId placement) {
        sheets.of(opportunity).ifPresent(sheet -> settle(sheet, placement));
    }

    /** @return the sheet as it is after that */
    SeatSheet settle(SeatSheet sheet, PlacementId placement) {
        boolean readyNow = sheet.find(placement)
                .filter(entry -> entry.state() == PlacementState.ACCEPTED)
                .map(sheet::facts)
                .filter(facts -> missing(facts, facts.firstDay()).isEmpty())
                .isPresent();
        return readyNow
                ? onTheSheet
                        .decide(sheet.terms().opportunity(), fresh -> fresh.agree(placement, onTheSheet.now()))
                        .map(OnTheSheet.Answer::sheet)
                        .orElse(sheet)
                : sheet;
    }
}
