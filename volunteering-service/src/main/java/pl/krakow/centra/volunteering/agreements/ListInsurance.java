package pl.krakow.centra.volunteering.agreements;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.volunteering.agreements.domain.Insuring;
import pl.krakow.centra.volunteering.agreements.domain.OrganisationPapers;
import pl.krakow.centra.volunteering.agreements.domain.PapersOfOrganisations;
import pl.krakow.centra.volunteering.agreements.domain.Span;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.placements.domain.PlacementFacts;
import pl.krakow.centra.volunteering.placements.domain.Placements;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/**
 * Who works in a period and how they are insured against accidents, so that an organisation insures everybody it has to before
 * they begin. Work that has a day in the period is on the list with all its days, and none is left out.
 */
@Component
@RequiredArgsConstructor
public class ListInsurance {

    private final Placements placements;
    private final PapersOfOrganisations papers;
    private final Volunteers volunteers;
    private final AgreementParties parties;

    /**
     * One volunteer's work for one opportunity.
     *
     * @param volunteer null when nobody knows any more who it was
     */
    public record Line(Insuring insuring, @Nullable Volunteer volunteer) {}

    /** Nothing when who asks is neither the centre's staff nor acts for the organisation. */
    public Optional<List<Line>> list(
            CentreId centre, @Nullable OrganisationId organisation, LocalDate from, LocalDate to, Actor actor) {
        boolean may = parties.mayListPapers(actor, centre.value(), organisation);
        return may ? Optional.of(lines(centre.value(), organisation, from, to)) : Optional.empty();
    }

    /** Work with a day in the period on which nobody insures it though the organisation would have to, of all a centre's. */
    public List<Line> uninsured(CentreId centre, LocalDate from, LocalDate to) {
        return lines(centre.value(), null, from, to).stream()
                .filter(line ->
                        line.insuring().uncovered().stream().anyMatch(day -> !day.isBefore(from) && !day.isAfter(to)))
                .toList();
    }

    private List<Line> lines(String centre, @Nullable OrganisationId organisation, LocalDate from, LocalDate to) {
        var inPeriod = placements.at(centre, from, to).stream()
                .filter(placement ->
                        organisation == null || placement.organisation().equals(organisation))
                .filter(placement -> Span.isWork(placement.state()))
                .toList();
        Map<VolunteerId, List<PlacementFacts>> all = new LinkedHashMap<>();
        inPeriod.forEach(placement -> all.computeIfAbsent(placement.volunteer(), placements::of));
        Map<OrganisationId, OrganisationPapers> known = new HashMap<>();
        Map<VolunteerId, Volunteer> people = new HashMap<>();
        volunteers.findAll(all.keySet()).forEach(volunteer -> people.put(volunteer.id(), volunteer));
        return Span.of(inPeriod).stream()
                .map(span -> Span.around(span.placements().getFirst(), all.getOrDefault(span.volunteer(), List.of())))
                .map(span -> new Line(
                        Insuring.of(span, known.computeIfAbsent(span.organisation(), of -> papers.of(centre, of))),
                        people.get(span.volunteer())))
                .toList();
    }
}
