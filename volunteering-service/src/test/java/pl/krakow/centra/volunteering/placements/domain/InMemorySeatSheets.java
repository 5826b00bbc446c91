package pl.krakow.centra.volunteering.placements.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;

/**
 * Sheets as the store keeps them: what was saved is read, and a save on what somebody else has changed since is refused.
 *
 * @param guarded whether it is refused; the negative control saves whatever comes
 */
public record InMemorySeatSheets(boolean guarded, Map<OpportunityId, Kept> kept) implements SeatSheets {

    /** A saved sheet. */
    public record Kept(long version, SheetTerms terms, List<SheetEntry> entries) {}

    public InMemorySeatSheets(boolean guarded) {
        this(guarded, new ConcurrentHashMap<>());
    }

    @Override
    public Optional<SeatSheet> of(OpportunityId opportunity) {
        return Optional.ofNullable(kept.get(opportunity)).map(InMemorySeatSheets::sheet);
    }

    private static SeatSheet sheet(Kept kept) {
        return SeatSheet.saved(kept.version, kept.terms, kept.entries, Duration.ofDays(2));
    }

    @Override
    public List<SeatSheet> of(Collection<OpportunityId> opportunities) {
        return opportunities.stream().flatMap(id -> of(id).stream()).toList();
    }

    @Override
    public List<SeatSheet> of(Collection<OpportunityId> opportunities, LocalDate lastsUntil) {
        return of(opportunities).stream()
                .filter(sheet -> sheet.terms().posts().stream()
                        .anyMatch(post -> !post.lastDay().isBefore(lastsUntil)))
                .toList();
    }

    @Override
    public List<SeatSheet> of(OrganisationId organisation, LocalDate lastsUntil) {
        return kept.values().stream()
                .map(InMemorySeatSheets::sheet)
                .filter(sheet -> sheet.terms().organisation().equals(organisation))
                .toList();
    }

    @Override
    public List<SeatSheet> at(String centre, LocalDate lastsUntil) {
        return kept.values().stream()
                .map(InMemorySeatSheets::sheet)
                .filter(sheet -> sheet.terms().centre().equals(centre))
                .toList();
    }

    @Override
    public List<SeatSheet> at(
            String centre,
            LocalDate lastsUntil,
            @Nullable PlacementState state,
            @Nullable OpportunityId from,
            int most) {
        return at(centre, lastsUntil).stream()
                .filter(sheet -> sheet.entries().stream().anyMatch(entry -> state == null || entry.state() == state))
                .sorted(Comparator.comparing(
                        sheet -> sheet.terms().opportunity().value()))
                .filter(sheet ->
                        from == null || sheet.terms().opportunity().value().compareTo(from.value()) >= 0)
                .limit(most)
                .toList();
    }

    @Override
    public boolean save(SeatSheet sheet) {
        var id = sheet.terms().opportunity();
        long version = sheet.version().orElse(-1) + 1;
        var saved = new AtomicBoolean();
        kept.compute(id, (_, known) -> {
            boolean unchanged = known == null ? version == 0 : known.version == version - 1;
            saved.set(unchanged || !guarded);
            if (!saved.get()) {
                return known;
            }
            // what was changed in the loaded sheet is written over whatever stands there, entry by entry
            var entries = known == null ? List.<SheetEntry>of() : known.entries;
            var next = new ArrayList<>(entries);
            for (int place : sheet.changedPlaces()) {
                var entry = sheet.entries().get(place);
                if (unchanged && place < next.size()) {
                    next.set(place, entry);
                } else {
                    next.add(entry);
                }
            }
            return new Kept(known == null ? 0 : known.version + 1, sheet.terms(), List.copyOf(next));
        });
        return saved.get();
    }

    @Override
    public List<OpportunityId> due(Instant by, int most) {
        return kept.values().stream()
                .map(InMemorySeatSheets::sheet)
                .filter(sheet -> sheet.due().filter(due -> !due.isAfter(by)).isPresent())
                .map(sheet -> sheet.terms().opportunity())
                .limit(most)
                .toList();
    }
}
