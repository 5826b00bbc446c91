package pl.krakow.centra.volunteering.placements;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.placements.domain.PlacementFacts;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.PlacementNotes;
import pl.krakow.centra.volunteering.placements.domain.Placements;
import pl.krakow.centra.volunteering.placements.domain.SeatSheet;
import pl.krakow.centra.volunteering.placements.domain.SeatSheets;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** Reads placements off the seat sheets. */
@Component
@RequiredArgsConstructor
class FindPlacements implements Placements {

    private static final Comparator<PlacementFacts> BY_DAY = Comparator.comparing(PlacementFacts::firstDay)
            .thenComparing(facts -> facts.placement().value());

    private final SeatSheets sheets;
    private final PlacementNotes notes;

    @Override
    public Optional<PlacementFacts> find(PlacementId id) {
        return notes.find(id)
                .flatMap(note -> sheets.of(note.post().opportunity()))
                .flatMap(sheet -> sheet.find(id).map(sheet::facts));
    }

    @Override
    public List<PlacementFacts> of(VolunteerId volunteer) {
        return of(volunteer, sheets.of(opportunities(volunteer)));
    }

    @Override
    public List<PlacementFacts> of(VolunteerId volunteer, LocalDate lastsUntil) {
        return of(volunteer, sheets.of(opportunities(volunteer), lastsUntil));
    }

    private Set<OpportunityId> opportunities(VolunteerId volunteer) {
        return notes.of(volunteer).stream()
                .map(note -> note.post().opportunity())
                .collect(Collectors.toSet());
    }

    private static List<PlacementFacts> of(VolunteerId volunteer, List<SeatSheet> some) {
        return some.stream()
                .flatMap(sheet -> sheet.entries().stream()
                        .filter(entry -> entry.volunteer().equals(volunteer))
                        .map(sheet::facts))
                .sorted(BY_DAY)
                .toList();
    }

    @Override
    public List<PlacementFacts> of(OpportunityId opportunity) {
        return sheets.of(opportunity).map(FindPlacements::facts).orElse(List.of());
    }

    @Override
    public List<PlacementFacts> of(OrganisationId organisation, LocalDate from, LocalDate to) {
        return inPeriod(sheets.of(organisation, from), from, to);
    }

    @Override
    public List<PlacementFacts> at(String centre, LocalDate from, LocalDate to) {
        return inPeriod(sheets.at(centre, from), from, to);
    }

    private static List<PlacementFacts> inPeriod(List<SeatSheet> found, LocalDate from, LocalDate to) {
        return found.stream()
                .flatMap(sheet -> facts(sheet).stream())
                .filter(facts ->
                        !facts.firstDay().isAfter(to) && !facts.lastDay().isBefore(from))
                .sorted(BY_DAY)
                .toList();
    }

    private static List<PlacementFacts> facts(SeatSheet sheet) {
        return sheet.entries().stream().map(sheet::facts).toList();
    }
}
