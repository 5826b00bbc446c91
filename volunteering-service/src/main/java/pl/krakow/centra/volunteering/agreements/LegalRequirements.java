package pl.krakow.centra.volunteering.agreements;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.volunteering.agreements.domain.Agreement;
import pl.krakow.centra.volunteering.agreements.domain.AgreementId;
import pl.krakow.centra.volunteering.agreements.domain.AgreementVersion;
import pl.krakow.centra.volunteering.agreements.domain.Agreements;
import pl.krakow.centra.volunteering.agreements.domain.Duties;
import pl.krakow.centra.volunteering.agreements.domain.Engagement;
import pl.krakow.centra.volunteering.agreements.domain.EngagementLaw;
import pl.krakow.centra.volunteering.agreements.domain.Evidence;
import pl.krakow.centra.volunteering.agreements.domain.Lacking;
import pl.krakow.centra.volunteering.agreements.domain.PapersOfOrganisations;
import pl.krakow.centra.volunteering.agreements.domain.Side;
import pl.krakow.centra.volunteering.agreements.domain.Span;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.Requirements;
import pl.krakow.centra.volunteering.placements.domain.PlacementFacts;
import pl.krakow.centra.volunteering.placements.domain.Placements;
import pl.krakow.centra.volunteering.placements.domain.StartGate;
import pl.krakow.centra.volunteering.volunteers.domain.Safeguarding;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/**
 * Applies {@link EngagementLaw} to a placement and what is known of it. Counted is all of the volunteer's work for the
 * opportunity, see {@link Span}. Of somebody nobody knows any more everything is missing.
 */
@Component
@RequiredArgsConstructor
public class LegalRequirements implements StartGate {

    private final Placements placements;
    private final Volunteers volunteers;
    private final Opportunities opportunities;
    private final Agreements agreements;
    private final PapersOfOrganisations papers;
    private final Ids ids;

    /**
     * What is asked for on a day and what of it isn't there.
     *
     * @param span all the work it is about
     */
    public record Asked(Span span, Duties duties, List<Lacking> lacking) {}

    @Override
    public List<Missing> missing(PlacementFacts placement, LocalDate on) {
        return of(placement, on)
                .map(asked ->
                        asked.lacking().stream().map(LegalRequirements::missing).toList())
                .orElseGet(() -> List.copyOf(EnumSet.allOf(Missing.class)));
    }

    private static Missing missing(Lacking lacking) {
        return switch (lacking) {
            case AGREEMENT -> Missing.AGREEMENT;
            case INSURANCE -> Missing.INSURANCE;
            case GUARDIAN_CONSENT -> Missing.GUARDIAN_CONSENT;
            case SAFEGUARDING -> Missing.SAFEGUARDING;
            case QUALIFICATION -> Missing.QUALIFICATION;
        };
    }

    /** Nothing when nobody knows any more who the volunteer was. */
    public Optional<Asked> of(PlacementFacts placement, LocalDate on) {
        return volunteers.find(placement.volunteer()).map(volunteer -> of(placement, volunteer, on));
    }

    private Asked of(PlacementFacts placement, Volunteer volunteer, LocalDate on) {
        var span = span(placement);
        var required = opportunities
                .find(placement.centre(), placement.post().opportunity())
                .map(opportunity -> opportunity.details().requirements())
                .orElse(Requirements.NONE);
        var engagement = new Engagement(
                span.firstDay(),
                span.lastDay(),
                volunteer.profile().bornOn(),
                required.contactWithMinors(),
                required.qualifications());
        return new Asked(
                span,
                EngagementLaw.duties(engagement, on),
                EngagementLaw.lacking(engagement, evidence(span, volunteer, required, on), on));
    }

    /**
     * Whether work of any of these days may not stand: it needs a written agreement and there is none, or the one there was had been
     * ended by then. One that was concluded later is enough: the law lets it be put in writing afterwards, and what was done is to
     * be told.
     */
    public boolean lacksAgreement(PlacementFacts placement, Collection<LocalDate> days) {
        var last = days.stream().max(Comparator.naturalOrder());
        if (last.isEmpty()) {
            return false;
        }
        var concluded = agreements
                .find(id(placement.volunteer(), placement.post().opportunity()))
                .flatMap(Agreement::concluded);
        boolean needed = of(placement, last.get())
                .filter(asked -> asked.duties().writtenAgreement())
                .isPresent();
        return days.stream()
                .anyMatch(day -> concluded
                        .map(version -> hadEndedBy(version, day)
                                || needed && !version.terms().covers(day))
                        .orElse(needed));
    }

    private static boolean hadEndedBy(AgreementVersion version, LocalDate day) {
        var ending = version.ending();
        return ending != null && day.isAfter(ending.lastDay());
    }

    /** All the work a placement is part of. */
    Span span(PlacementFacts placement) {
        return Span.around(placement, placements.of(placement.volunteer()));
    }

    private Evidence evidence(Span span, Volunteer volunteer, Requirements required, LocalDate on) {
        var agreement =
                agreements.find(id(span.volunteer(), span.opportunity())).flatMap(found -> found.inForceOn(on));
        var checked = volunteer.safeguarding();
        return new Evidence(
                agreement.isPresent(),
                agreement
                        .flatMap(version -> version.acceptanceOf(Side.GUARDIAN))
                        .isPresent(),
                volunteer.hasGuardianConsentOn(on),
                papers.of(span.centre(), span.organisation()).insure(span.volunteer(), on),
                checked == null || checked.result() != Safeguarding.Result.CLEAR ? null : checked.checkedOn(),
                required.qualifications().stream()
                        .filter(qualification -> volunteer.holds(qualification, on))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The agreement the two have, or would have. */
    AgreementId id(VolunteerId volunteer, OpportunityId opportunity) {
        return new AgreementId(ids.derived("agreement:%s:%s".formatted(volunteer, opportunity)));
    }
}
