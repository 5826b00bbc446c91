package pl.krakow.centra.volunteering.agreements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.kit.wording.Wording;
import pl.krakow.centra.volunteering.agreements.domain.Agreement;
import pl.krakow.centra.volunteering.agreements.domain.AgreementStep;
import pl.krakow.centra.volunteering.agreements.domain.Agreements;
import pl.krakow.centra.volunteering.agreements.domain.Duties.Concluding;
import pl.krakow.centra.volunteering.agreements.domain.Duties.Insurer;
import pl.krakow.centra.volunteering.agreements.domain.EngagementLaw;
import pl.krakow.centra.volunteering.agreements.domain.PapersOfOrganisations;
import pl.krakow.centra.volunteering.agreements.domain.Span;
import pl.krakow.centra.volunteering.agreements.domain.Terms;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.Place;
import pl.krakow.centra.volunteering.placements.domain.PlacementFacts;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.Placements;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/**
 * Draws up the agreement for a placement from what is known: who takes part, what is to be done, when and where, who insures.
 * The organisation and the centre may word it differently; the volunteer may have it drawn up as it is, as the law lets them
 * ask for it in writing. Drawn up again because something changed, it becomes the next version.
 */
@Component
@RequiredArgsConstructor
public class DrawUpAgreement {

    private static final int USUAL_NOTICE_DAYS = 14;

    private final Placements placements;
    private final Volunteers volunteers;
    private final Opportunities opportunities;
    private final PapersOfOrganisations papers;
    private final Agreements agreements;
    private final LegalRequirements legalRequirements;
    private final AgreementParties parties;
    private final CentreCatalogue centres;
    private final Clock clock;

    /**
     * What is to be said otherwise than it follows from the data; null for what follows.
     *
     * @param scope what is to be done
     */
    public record Wishes(
            @Nullable String scope,
            @Nullable String manner,
            Terms.@Nullable Costs costs,
            @Nullable Integer noticeDays,
            @Nullable String other) {

        boolean areNone() {
            return scope == null && manner == null && costs == null && noticeDays == null && other == null;
        }
    }

    public record Command(CentreId centre, PlacementId placement, Wishes wishes, Actor actor) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** @param isNew whether there is a version now that wasn't there before */
        record DrawnUp(Agreement agreement, boolean isNew) implements Outcome {}

        record PlacementUnknown() implements Outcome {}

        /** There is no work to agree on: the volunteer has no seat, not yet or not any more. */
        record NoWork() implements Outcome {}

        /** Nobody has said yet how the organisation is written in agreements. */
        record ParticularsMissing() implements Outcome {}

        /** Who isn't the organisation or the centre can't change what it says. */
        record NotYourWords() implements Outcome {}

        record TooManyVersions(int most) implements Outcome {}
    }

    public Outcome handle(Command command) {
        var placement = placements
                .find(command.placement)
                .filter(found -> found.centre().equals(command.centre.value()));
        var volunteer = placement.flatMap(found -> volunteers.find(found.volunteer()));
        if (placement.isEmpty() || volunteer.isEmpty() || !mayRead(placement.get(), command.actor)) {
            return new Outcome.PlacementUnknown();
        }
        if (!Span.isWork(placement.get().state())) {
            return new Outcome.NoWork();
        }
        if (isVolunteersOnly(placement.get(), command.actor) && !command.wishes.areNone()) {
            return new Outcome.NotYourWords();
        }
        var organisation = papers.of(placement.get().centre(), placement.get().organisation())
                .particulars();
        if (organisation == null) {
            return new Outcome.ParticularsMissing();
        }
        return Attempts.untilWon(() -> attempt(command, placement.get(), volunteer.get(), organisation));
    }

    private boolean mayRead(PlacementFacts placement, Actor actor) {
        return parties.isVolunteer(actor, placement.volunteer())
                || parties.isStaff(actor, placement.centre(), StaffRole.COORDINATOR)
                || parties.actsFor(actor, placement.organisation());
    }

    private boolean isVolunteersOnly(PlacementFacts placement, Actor actor) {
        return !parties.isStaff(actor, placement.centre(), StaffRole.COORDINATOR)
                && !parties.actsFor(actor, placement.organisation());
    }

    private Optional<Outcome> attempt(
            Command command, PlacementFacts placement, Volunteer volunteer, Terms.Organisation organisation) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var span = legalRequirements.span(placement);
        var id = legalRequirements.id(span.volunteer(), span.opportunity());
        var known = agreements.find(id);
        var terms = terms(
                span,
                volunteer,
                organisation,
                command.wishes,
                known.map(found -> found.latest().terms()).orElse(null),
                placement,
                now);
        if (known.isEmpty()) {
            var drawnUp = Agreement.drawnUp(
                    id,
                    placement.centre(),
                    placement.zone(),
                    span.opportunity(),
                    span.organisation(),
                    span.volunteer(),
                    terms,
                    command.actor.subject(),
                    now);
            return agreements.add(drawnUp) ? Optional.of(new Outcome.DrawnUp(drawnUp, true)) : Optional.empty();
        }
        return switch (known.get().propose(terms, command.actor.subject(), now)) {
            case AgreementStep.Done done ->
                agreements.save(done) ? Optional.of(new Outcome.DrawnUp(done.agreement(), true)) : Optional.empty();
            case AgreementStep.Unchanged(var agreement) -> Optional.of(new Outcome.DrawnUp(agreement, false));
            case AgreementStep.TooManyVersions(var most) -> Optional.of(new Outcome.TooManyVersions(most));
            default -> throw new IllegalStateException("a proposal is made, is nothing new, or is one too many");
        };
    }

    /** @param before what it said until now, which stays where nobody wishes otherwise */
    private Terms terms(
            Span span,
            Volunteer volunteer,
            Terms.Organisation organisation,
            Wishes wishes,
            @Nullable Terms before,
            PlacementFacts placement,
            Instant now) {
        var opportunity = opportunities.find(span.centre(), span.opportunity()).orElseThrow();
        var details = opportunity.details();
        var guardian = volunteer.profile().guardian();
        var concluding = concluding(volunteer, LocalDate.ofInstant(now, placement.zone()));
        var longTerm = details.longTerm();
        return new Terms(
                organisation,
                new Terms.Person(
                        volunteer.profile().contact().name(),
                        volunteer.profile().bornOn(),
                        concluding == Concluding.THEMSELVES || guardian == null ? null : guardian.name()),
                concluding,
                details.title(),
                wishes.scope() != null ? wishes.scope() : before == null ? details.description() : before.scope(),
                wishes.manner() != null || before == null ? wishes.manner() : before.manner(),
                place(opportunity),
                span.firstDay(),
                span.lastDay(),
                span.placements().stream()
                        .flatMap(each -> Optional.ofNullable(each.shift()).stream())
                        .map(shift -> new Terms.Time(shift.start(), shift.end()))
                        .toList(),
                longTerm == null ? null : longTerm.hoursPerWeek(),
                span.calendarDays() > EngagementLaw.SHORT ? Insurer.STATE : Insurer.ORGANISATION,
                costs(wishes, before, details.provision().costsReturned()),
                wishes.noticeDays() != null
                        ? wishes.noticeDays()
                        : before == null ? USUAL_NOTICE_DAYS : before.noticeDays(),
                wishes.other() != null || before == null ? wishes.other() : before.other());
    }

    private static Terms.Costs costs(Wishes wishes, @Nullable Terms before, boolean returned) {
        if (wishes.costs() != null) {
            return wishes.costs();
        }
        if (before != null) {
            return before.costs();
        }
        return returned ? Terms.Costs.RETURNED : Terms.Costs.WAIVED;
    }

    private static Concluding concluding(Volunteer volunteer, LocalDate today) {
        return AgreementParties.guardianActs(volunteer, today)
                ? Concluding.GUARDIAN
                : EngagementLaw.concluding(volunteer.profile().bornOn(), today);
    }

    private String place(Opportunity opportunity) {
        return switch (opportunity.details().place()) {
            case Place.AtCentre() ->
                centres.byId(opportunity.centre())
                        .map(Centre::name)
                        .map(name -> name.in(Wording.POLISH))
                        .orElse(opportunity.centre());
            case Place.At at -> at.words();
            case Place.Remote() -> Wording.in("pl").say("agreement.remote");
        };
    }
}
