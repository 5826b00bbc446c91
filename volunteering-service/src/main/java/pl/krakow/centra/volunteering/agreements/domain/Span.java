package pl.krakow.centra.volunteering.agreements.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.placements.domain.PlacementFacts;
import pl.krakow.centra.volunteering.placements.domain.PlacementState;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * All of a volunteer's work for one opportunity, from the first day of service to the last: what the law counts 30 days of, so
 * that six weekly shifts aren't six short engagements but a long one.
 *
 * @param placements at least one, by first day
 */
public record Span(VolunteerId volunteer, OpportunityId opportunity, List<PlacementFacts> placements) {

    public Span {
        placements = placements.stream()
                .sorted(Comparator.comparing(PlacementFacts::firstDay)
                        .thenComparing(placement -> placement.placement().value()))
                .toList();
        if (placements.isEmpty()) {
            throw new IllegalArgumentException("work is done in at least one placement");
        }
    }

    /** Whether there is work in such a placement: agreed on, begun or done. */
    public static boolean isWork(PlacementState state) {
        return switch (state) {
            case ACCEPTED, AGREED, RUNNING, FINISHED, BROKEN_OFF -> true;
            case APPLIED, WAITING, OFFERED, NO_SHOW, DECLINED, EXPIRED, WITHDRAWN, REJECTED -> false;
        };
    }

    /** One for each volunteer and opportunity there is work in, by first day. */
    public static List<Span> of(Collection<PlacementFacts> placements) {
        record Key(VolunteerId volunteer, OpportunityId opportunity) {}
        Map<Key, List<PlacementFacts>> together = new LinkedHashMap<>();
        placements.stream()
                .filter(placement -> isWork(placement.state()))
                .forEach(placement -> together.computeIfAbsent(
                                new Key(placement.volunteer(), placement.post().opportunity()), _ -> new ArrayList<>())
                        .add(placement));
        return together.entrySet().stream()
                .map(entry ->
                        new Span(entry.getKey().volunteer(), entry.getKey().opportunity(), entry.getValue()))
                .sorted(Comparator.comparing(Span::firstDay)
                        .thenComparing(
                                span -> span.placements().getFirst().placement().value()))
                .toList();
    }

    /** The one a placement belongs to, among others of its volunteer; also while there is no work in it yet. */
    public static Span around(PlacementFacts placement, Collection<PlacementFacts> ofVolunteer) {
        var together = new ArrayList<PlacementFacts>();
        together.add(placement);
        ofVolunteer.stream()
                .filter(other -> !other.placement().equals(placement.placement()))
                .filter(other ->
                        other.post().opportunity().equals(placement.post().opportunity()))
                .filter(other -> isWork(other.state()))
                .forEach(together::add);
        return new Span(placement.volunteer(), placement.post().opportunity(), together);
    }

    private PlacementFacts first() {
        return placements.getFirst();
    }

    public String centre() {
        return first().centre();
    }

    public OrganisationId organisation() {
        return first().organisation();
    }

    public LocalDate firstDay() {
        return first().firstDay();
    }

    public LocalDate lastDay() {
        return placements.stream()
                .map(PlacementFacts::lastDay)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    public long calendarDays() {
        return EngagementLaw.calendarDays(firstDay(), lastDay());
    }

    /** The days on which there is service: those of its shifts, or each day of a role without fixed times. */
    public List<LocalDate> daysOfService() {
        var days = new TreeSet<LocalDate>();
        placements.forEach(placement ->
                placement.firstDay().datesUntil(placement.lastDay().plusDays(1)).forEach(days::add));
        return List.copyOf(days);
    }
}
