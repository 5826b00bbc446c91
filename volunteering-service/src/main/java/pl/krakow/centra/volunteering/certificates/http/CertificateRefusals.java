package pl.krakow.centra.volunteering.certificates.http;

import java.util.Optional;

import pl.krakow.centra.kit.number.SpokenNumber;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.volunteering.VolunteeringProblem;
import pl.krakow.centra.volunteering.certificates.CertifyWork.Outcome;
import pl.krakow.centra.volunteering.certificates.domain.Certificate;
import pl.krakow.centra.volunteering.certificates.domain.Certificate.Step;

/** Every refusal about certificates as a caller sees it. */
final class CertificateRefusals {

    private CertificateRefusals() {}

    static Outcome.Certified certified(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Certified certified -> certified;
            case Outcome.VolunteerUnknown() -> throw new Problem(VolunteeringProblem.VOLUNTEER_UNKNOWN);
            case Outcome.NotYours() -> throw new Problem(KitProblem.FORBIDDEN);
            case Outcome.NothingConfirmed() -> throw new Problem(VolunteeringProblem.NOTHING_CONFIRMED);
            case Outcome.ParticularsMissing() -> throw new Problem(VolunteeringProblem.PARTICULARS_MISSING);
            case Outcome.Unknown() -> throw new Problem(VolunteeringProblem.CERTIFICATE_UNKNOWN);
            case Outcome.Outdated() -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case Outcome.Refused(var why) -> throw refused(why);
        };
    }

    private static Problem refused(Step why) {
        return switch (why) {
            case Step.Done _ -> throw new IllegalStateException("that was no refusal");
            case Step.NotValid() -> new Problem(VolunteeringProblem.CERTIFICATE_NOT_VALID);
            case Step.NobodysName() -> new Problem(VolunteeringProblem.CERTIFICATE_ERASED);
            case Step.NothingNew() -> new Problem(VolunteeringProblem.CERTIFICATE_NOTHING_NEW);
            case Step.OpinionGiven() -> new Problem(VolunteeringProblem.OPINION_GIVEN);
        };
    }

    static SpokenNumber number(String text) {
        return SpokenNumber.parse(text).orElseThrow(() -> new Problem(VolunteeringProblem.CERTIFICATE_NUMBER_MISREAD));
    }

    /** The file; refused when there is nothing valid to print. */
    static byte[] printed(Optional<byte[]> file, Certificate certificate) {
        return file.orElseThrow(() -> new Problem(
                certificate.isValid()
                        ? VolunteeringProblem.CERTIFICATE_ERASED
                        : VolunteeringProblem.CERTIFICATE_NOT_VALID));
    }
}
