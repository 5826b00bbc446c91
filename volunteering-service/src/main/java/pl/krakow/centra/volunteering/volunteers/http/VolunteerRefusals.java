package pl.krakow.centra.volunteering.volunteers.http;

import org.springframework.http.ResponseEntity;

import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.web.Revision;
import pl.krakow.centra.volunteering.VolunteeringProblem;
import pl.krakow.centra.volunteering.opportunities.TermProblem;
import pl.krakow.centra.volunteering.volunteers.VolunteerOutcome;
import pl.krakow.centra.volunteering.volunteers.VolunteerView;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerRefusal;

/** Every refusal of what is said of volunteers as a caller sees it. */
final class VolunteerRefusals {

    private VolunteerRefusals() {}

    /** @param at where what is said of the volunteer stands in the request */
    static VolunteerView done(VolunteerOutcome outcome, String at) {
        return switch (outcome) {
            case VolunteerOutcome.Done(var volunteer) -> volunteer;
            case VolunteerOutcome.Unknown() -> throw new Problem(VolunteeringProblem.VOLUNTEER_UNKNOWN);
            case VolunteerOutcome.KnownAlready() -> throw new Problem(VolunteeringProblem.VOLUNTEER_KNOWN);
            case VolunteerOutcome.Refused(var refusal) -> throw of(refusal, at);
            case VolunteerOutcome.TermsUnknown(var terms) -> throw TermProblem.of(terms, at);
            case VolunteerOutcome.NotYetErased(var obstacles) ->
                throw new Problem(KitProblem.ERASURE_NOT_YET).with("obstacles", obstacles);
            case VolunteerOutcome.CentreUnknown(var centre) ->
                throw new Problem(VolunteeringProblem.NO_SUCH_CENTRE)
                        .arguments(centre)
                        .with("pointer", at + "/centres")
                        .with("centre", centre);
        };
    }

    static ResponseEntity<VolunteerView> answer(VolunteerOutcome outcome) {
        var volunteer = done(outcome, "");
        return ResponseEntity.ok()
                .eTag(new Revision(volunteer.revision()).etag())
                .body(volunteer);
    }

    private static Problem of(VolunteerRefusal refusal, String at) {
        return switch (refusal) {
            case VolunteerRefusal.BirthdayOutOfReach() ->
                new Problem(VolunteeringProblem.BIRTHDAY_OUT_OF_REACH).with("pointer", at + "/bornOn");
            case VolunteerRefusal.BirthdayIsSet() ->
                new Problem(VolunteeringProblem.BIRTHDAY_SET).with("pointer", at + "/bornOn");
            case VolunteerRefusal.GuardianNeeded(var below) ->
                new Problem(VolunteeringProblem.GUARDIAN_NEEDED)
                        .arguments(below)
                        .with("pointer", at + "/guardian");
            case VolunteerRefusal.GuardianActs(var below) ->
                new Problem(VolunteeringProblem.GUARDIAN_ACTS).arguments(below).with("pointer", at + "/guardian/acts");
            case VolunteerRefusal.ConsentNeeded(var to) ->
                new Problem(VolunteeringProblem.CONSENT_NEEDED).arguments(to).with("consent", to);
            case VolunteerRefusal.ConsentNotGiven(var to) ->
                new Problem(VolunteeringProblem.CONSENT_NOT_GIVEN).arguments(to).with("consent", to);
            case VolunteerRefusal.QualificationNotClaimed(var qualification) ->
                new Problem(VolunteeringProblem.QUALIFICATION_NOT_CLAIMED)
                        .arguments(qualification)
                        .with("qualification", qualification);
            case VolunteerRefusal.QualificationExpired(var qualification) ->
                new Problem(VolunteeringProblem.QUALIFICATION_EXPIRED)
                        .arguments(qualification)
                        .with("pointer", at + "/expires");
            case VolunteerRefusal.NotYet() -> new Problem(VolunteeringProblem.IN_THE_FUTURE);
            case VolunteerRefusal.OfAge() -> new Problem(VolunteeringProblem.OF_AGE);
            case VolunteerRefusal.NoGuardianConsent() -> new Problem(VolunteeringProblem.NO_GUARDIAN_CONSENT);
            case VolunteerRefusal.PauseIsOver() ->
                new Problem(VolunteeringProblem.PAUSE_OVER).with("pointer", at + "/until");
            case VolunteerRefusal.HasAccount() -> new Problem(VolunteeringProblem.HAS_ACCOUNT);
        };
    }
}
