package pl.krakow.centra.volunteering.opportunities;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityDetails;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.Refusal;
import pl.krakow.centra.volunteering.opportunities.domain.SubmissionPolicy;
import pl.krakow.centra.volunteering.organisations.KeepContacts;

/**
 * An organisation's representative, or the coordinator for it, submits an opportunity, or begins to write one. Who submits asks
 * with it to act for the organisation. Submitting twice with one id submits once.
 */
@Component
@RequiredArgsConstructor
public class SubmitOpportunity {

    private final Opportunities opportunities;
    private final CentreCatalogue centres;
    private final Clock clock;
    private final KeepContacts organisations;
    private final VolunteeringTerms terms;
    private final CentreStaff staff;
    private final OpportunityViews views;

    /** @param draft whether it isn't handed in yet */
    public record Command(OpportunityId id, CentreId centre, OpportunityDetails details, boolean draft, Actor actor) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Submitted(OpportunityView opportunity) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    public Outcome handle(Command command) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ZoneId zone = centres.find(command.centre).map(Centre::zone).orElseThrow();
        var refusal = refusal(command.details, LocalDate.ofInstant(now, zone));
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        var by = command.actor.subject();
        var centre = command.centre.value();
        var submission = add(
                command.draft
                        ? Opportunity.draft(command.id, centre, zone, command.details, by, now)
                        : Opportunity.submit(command.id, centre, zone, command.details, by, now));
        if (!staff.includes(command.actor, command.centre)) {
            organisations.propose(command.details.organisation(), by, command.centre);
        }
        return new Outcome.Submitted(views.of(submission));
    }

    /** Why an opportunity can't be as described, or isn't one of an organisation that may have any. */
    Optional<Refusal> refusal(OpportunityDetails details, LocalDate today) {
        return refusalOfPublished(details, today).or(() -> ofOrganisation(details));
    }

    /**
     * The same of what is published: its organisation was verified then. Should it no longer be, shifts can be moved and taken out
     * for who is placed, and nobody new is.
     */
    Optional<Refusal> refusalOfPublished(OpportunityDetails details, LocalDate today) {
        return SubmissionPolicy.refusal(details, today).or(() -> terms.refusal(details));
    }

    private Optional<Refusal> ofOrganisation(OpportunityDetails details) {
        var organisation = organisations.find(details.organisation());
        if (organisation.isEmpty()) {
            return Optional.of(new Refusal.OrganisationUnknown());
        }
        return organisation.get().mayLookForVolunteers()
                ? Optional.empty()
                : Optional.of(new Refusal.OrganisationUnverified());
    }

    private Opportunity add(Opportunity submission) {
        return opportunities.add(submission)
                ? submission
                : opportunities.find(submission.centre(), submission.id()).orElseThrow();
    }
}
