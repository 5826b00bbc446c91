package pl.krakow.centra.volunteering.opportunities;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.kit.web.Revision;
import pl.krakow.centra.volunteering.opportunities.domain.Decision;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityDetails;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityState;
import pl.krakow.centra.volunteering.opportunities.domain.Refusal;
import pl.krakow.centra.volunteering.organisations.KeepContacts;
import pl.krakow.centra.volunteering.organisations.domain.Organisation;

/**
 * The next step with an opportunity. The coordinator publishes, returns and closes; who submitted it or acts for the
 * organisation changes it and hands it in until it is published, afterwards the coordinator alone changes it. Publishing says
 * that who submitted it acts for the organisation. Of two who decide on the same revision at once, one decides and the other is
 * outdated.
 */
@Component
@RequiredArgsConstructor
public class ChangeOpportunity {

    private final Opportunities opportunities;
    private final Clock clock;
    private final KeepContacts organisations;
    private final SubmitOpportunity submission;
    private final CentreStaff staff;
    private final OpportunityViews views;

    /** @param seen the revision the coordinator decides on */
    public record Publish(CentreId centre, OpportunityId opportunity, Revision seen, Actor actor) {}

    /** @param reason told to the organisation
     *  @param callOff whether nobody who hasn't begun keeps a seat */
    public record Close(
            CentreId centre,
            OpportunityId opportunity,
            Revision seen,
            @Nullable String reason,
            boolean callOff) {}

    /** @param wish what should be otherwise */
    public record SendBack(CentreId centre, OpportunityId opportunity, Revision seen, String wish) {}

    public record HandIn(CentreId centre, OpportunityId opportunity, Revision seen, Actor actor) {}

    public record Change(
            CentreId centre, OpportunityId opportunity, Revision seen, OpportunityDetails details, Actor actor) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Changed(OpportunityView opportunity) implements Outcome {}

        record Unknown() implements Outcome {}

        record Outdated() implements Outcome {}

        record NotPossible(OpportunityState state) implements Outcome {}

        record AlreadyOver() implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}

        /** It is somebody else's to change. */
        record NotYours() implements Outcome {}
    }

    public Outcome publish(Publish command) {
        var found = opportunities.find(command.centre.value(), command.opportunity);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var details = found.get().details();
        if (organisations
                .find(details.organisation())
                .filter(Organisation::mayLookForVolunteers)
                .isEmpty()) {
            return new Outcome.Refused(new Refusal.OrganisationUnverified());
        }
        var outcome = change(found.get(), (opportunity, now) -> opportunity.publish(command.seen::matches, now));
        if (outcome instanceof Outcome.Changed
                && organisations.of(details.organisation()).stream()
                        .anyMatch(
                                contact -> contact.account().equals(found.get().submittedBy()))) {
            organisations.confirm(details.organisation(), found.get().submittedBy(), command.centre, command.actor);
        }
        return outcome;
    }

    public Outcome close(Close command) {
        return change(
                command.centre,
                command.opportunity,
                (opportunity, now) -> command.callOff
                        ? opportunity.callOff(command.seen::matches, command.reason, now)
                        : opportunity.close(command.seen::matches, command.reason, now));
    }

    public Outcome sendBack(SendBack command) {
        return change(
                command.centre,
                command.opportunity,
                (opportunity, now) -> opportunity.sendBack(command.seen::matches, command.wish, now));
    }

    public Outcome handIn(HandIn command) {
        return opportunities
                .find(command.centre.value(), command.opportunity)
                .map(opportunity -> {
                    if (!maySee(opportunity, command.actor)) {
                        return new Outcome.Unknown();
                    }
                    return change(opportunity, (found, now) -> found.handIn(command.seen::matches, now));
                })
                .orElseGet(Outcome.Unknown::new);
    }

    public Outcome change(Change command) {
        return opportunities
                .find(command.centre.value(), command.opportunity)
                .map(opportunity -> {
                    if (!maySee(opportunity, command.actor)) {
                        return opportunity.isPublic() ? new Outcome.NotYours() : new Outcome.Unknown();
                    }
                    if (opportunity.isPublic()
                            && !staff.includes(command.actor, command.centre, StaffRole.COORDINATOR)) {
                        return new Outcome.NotYours();
                    }
                    var today = LocalDate.ofInstant(clock.instant(), opportunity.zone());
                    var refusal = opportunity.isPublic()
                            ? submission.refusalOfPublished(command.details, today)
                            : submission.refusal(command.details, today);
                    return refusal.<Outcome>map(Outcome.Refused::new)
                            .orElseGet(() -> change(
                                    opportunity,
                                    (found, now) -> found.change(command.details, command.seen::matches, now)));
                })
                .orElseGet(Outcome.Unknown::new);
    }

    private boolean maySee(Opportunity opportunity, Actor actor) {
        return staff.includes(actor, new CentreId(opportunity.centre()), StaffRole.COORDINATOR)
                || (actor.isSignedIn() && opportunity.submittedBy().equals(actor.subject()))
                || organisations.actsFor(actor, opportunity.details().organisation());
    }

    private Outcome change(CentreId centre, OpportunityId id, BiFunction<Opportunity, Instant, Decision> step) {
        return opportunities
                .find(centre.value(), id)
                .map(opportunity -> change(opportunity, step))
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome change(Opportunity opportunity, BiFunction<Opportunity, Instant, Decision> step) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (step.apply(opportunity, now)) {
            case Decision.Decided decided ->
                opportunities.save(decided)
                        ? new Outcome.Changed(views.of(decided.opportunity()))
                        : new Outcome.Outdated();
            case Decision.Outdated _ -> new Outcome.Outdated();
            case Decision.NotPossible notPossible -> new Outcome.NotPossible(notPossible.state());
            case Decision.AlreadyOver _ -> new Outcome.AlreadyOver();
        };
    }
}
