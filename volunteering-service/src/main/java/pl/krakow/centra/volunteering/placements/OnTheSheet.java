package pl.krakow.centra.volunteering.placements;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.kit.race.Turns;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.placements.domain.SeatSheet;
import pl.krakow.centra.volunteering.placements.domain.SeatSheets;
import pl.krakow.centra.volunteering.placements.domain.SheetTerms;

/**
 * The one door to a seat sheet for whoever changes it: loads it, lets it follow its opportunity and decide, saves what changed.
 * When somebody else saved first, the decision is made again on what they left, see {@link Attempts}.
 */
@Component
class OnTheSheet {

    private final SeatSheets sheets;
    private final Opportunities opportunities;
    private final PlacementSettings settings;
    private final Clock clock;
    private final Turns turns = new Turns.Queued();

    OnTheSheet(SeatSheets sheets, Opportunities opportunities, PlacementSettings settings, Clock clock) {
        this.sheets = sheets;
        this.opportunities = opportunities;
        this.settings = settings;
        this.clock = clock;
    }

    /** What was decided, and the sheet as it is after that. */
    record Answer<R>(SeatSheet sheet, R result) {}

    /**
     * Nothing when there is no such opportunity.
     *
     * @param decision asked again on a fresh sheet after each lost race; it must have no other effect
     */
    <R> Optional<Answer<R>> decide(OpportunityId id, Function<SeatSheet, R> decision) {
        return opportunities.find(id).map(opportunity -> decide(opportunity, decision));
    }

    /** @param opportunity as it is now; the sheet takes over what it says */
    <R> Answer<R> decide(Opportunity opportunity, Function<SeatSheet, R> decision) {
        var terms = SheetTerms.of(opportunity);
        return turns.inTurn(opportunity.id(), () -> Attempts.untilWon(() -> attempt(terms, decision)));
    }

    private <R> Optional<Answer<R>> attempt(SheetTerms terms, Function<SeatSheet, R> decision) {
        var sheet = sheets.of(terms.opportunity()).orElseGet(() -> SeatSheet.blank(terms, settings.offersLast()));
        sheet.follow(terms, now());
        var result = decision.apply(sheet);
        return sheet.isChanged() && !sheets.save(sheet) ? Optional.empty() : Optional.of(new Answer<>(sheet, result));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
