package pl.krakow.centra.volunteering.agreements.http;

import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.volunteering.VolunteeringProblem;
import pl.krakow.centra.volunteering.agreements.ChangeAgreement;
import pl.krakow.centra.volunteering.agreements.DrawUpAgreement;
import pl.krakow.centra.volunteering.agreements.KeepPapers;
import pl.krakow.centra.volunteering.agreements.domain.Agreement;
import pl.krakow.centra.volunteering.agreements.domain.AgreementStep;
import pl.krakow.centra.volunteering.agreements.domain.OrganisationPapers;

/** Every refusal about agreements and papers as a caller sees it. */
final class AgreementRefusals {

    private AgreementRefusals() {}

    static DrawUpAgreement.Outcome.DrawnUp drawnUp(DrawUpAgreement.Outcome outcome) {
        return switch (outcome) {
            case DrawUpAgreement.Outcome.DrawnUp drawnUp -> drawnUp;
            case DrawUpAgreement.Outcome.PlacementUnknown() -> throw new Problem(VolunteeringProblem.PLACEMENT_UNKNOWN);
            case DrawUpAgreement.Outcome.NoWork() -> throw new Problem(VolunteeringProblem.NOTHING_TO_AGREE_ON);
            case DrawUpAgreement.Outcome.ParticularsMissing() ->
                throw new Problem(VolunteeringProblem.PARTICULARS_MISSING);
            case DrawUpAgreement.Outcome.NotYourWords() -> throw new Problem(VolunteeringProblem.NOT_YOUR_WORDS);
            case DrawUpAgreement.Outcome.TooManyVersions(var most) ->
                throw new Problem(VolunteeringProblem.TOO_MANY_VERSIONS).arguments(most);
        };
    }

    static Agreement changed(ChangeAgreement.Outcome outcome) {
        return switch (outcome) {
            case ChangeAgreement.Outcome.Changed(var agreement) -> agreement;
            case ChangeAgreement.Outcome.Unknown() -> throw new Problem(VolunteeringProblem.AGREEMENT_UNKNOWN);
            case ChangeAgreement.Outcome.NotASide() -> throw new Problem(VolunteeringProblem.NOT_A_SIDE);
            case ChangeAgreement.Outcome.ConsentMissing() ->
                throw new Problem(VolunteeringProblem.GUARDIAN_CONSENT_MISSING);
            case ChangeAgreement.Outcome.SignedInTheFuture() ->
                throw new Problem(VolunteeringProblem.SIGNED_IN_THE_FUTURE).with("pointer", "/signedOn");
            case ChangeAgreement.Outcome.Refused(var why) -> throw refused(why);
        };
    }

    private static Problem refused(AgreementStep why) {
        return switch (why) {
            case AgreementStep.Done _, AgreementStep.Unchanged _ ->
                throw new IllegalStateException("that was no refusal");
            case AgreementStep.NotTheLatest(var latest) ->
                new Problem(VolunteeringProblem.AGREEMENT_CHANGED)
                        .arguments(latest)
                        .with("latest", latest);
            case AgreementStep.NotOpen() -> new Problem(VolunteeringProblem.AGREEMENT_NOT_OPEN);
            case AgreementStep.NothingToEnd() -> new Problem(VolunteeringProblem.NOTHING_TO_END);
            case AgreementStep.EndOutside(var earliest, var latest) ->
                new Problem(VolunteeringProblem.END_OUTSIDE)
                        .arguments(earliest.toString(), latest.toString())
                        .with("earliest", earliest)
                        .with("latest", latest)
                        .with("pointer", "/lastDay");
            case AgreementStep.NotASide(var sides) -> new Problem(VolunteeringProblem.NOT_A_SIDE).with("sides", sides);
            case AgreementStep.TooManyVersions(var most) ->
                new Problem(VolunteeringProblem.TOO_MANY_VERSIONS).arguments(most);
        };
    }

    static OrganisationPapers kept(KeepPapers.Outcome outcome) {
        return switch (outcome) {
            case KeepPapers.Outcome.Kept(var papers) -> papers;
            case KeepPapers.Outcome.NotYours() -> throw new Problem(VolunteeringProblem.NOT_YOUR_WORDS);
            case KeepPapers.Outcome.Outdated() -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case KeepPapers.Outcome.PolicyUnknown() -> throw new Problem(VolunteeringProblem.POLICY_UNKNOWN);
            case KeepPapers.Outcome.TooManyPolicies(var most) ->
                throw new Problem(VolunteeringProblem.TOO_MANY_POLICIES).arguments(most);
        };
    }
}
