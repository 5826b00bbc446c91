package pl.krakow.centra.events.certificates.http;

import java.util.Optional;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.certificates.IssueCertificates.Asking;
import pl.krakow.centra.events.certificates.ManageCertificate;
import pl.krakow.centra.events.certificates.domain.Certificate;
import pl.krakow.centra.events.certificates.domain.Certificate.Step;
import pl.krakow.centra.kit.number.SpokenNumber;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;

/** Every refusal about certificates as a caller sees it. */
final class CertificateRefusals {

    private CertificateRefusals() {}

    static Asking.Issued issued(Asking asking) {
        return switch (asking) {
            case Asking.Issued issued -> issued;
            case Asking.NotOffered() -> throw new Problem(EventsProblem.CERTIFICATES_NOT_OFFERED);
            case Asking.NotSettled() -> throw new Problem(EventsProblem.ATTENDANCE_NOT_SETTLED);
            case Asking.NotEnough() -> throw new Problem(EventsProblem.ATTENDED_TOO_LITTLE);
        };
    }

    static Certificate done(ManageCertificate.Outcome outcome) {
        return switch (outcome) {
            case ManageCertificate.Outcome.Done(var certificate) -> certificate;
            case ManageCertificate.Outcome.Unknown() -> throw new Problem(EventsProblem.CERTIFICATE_UNKNOWN);
            case ManageCertificate.Outcome.Outdated() -> throw new Problem(KitProblem.PRECONDITION_FAILED);
            case ManageCertificate.Outcome.Refused(var why) ->
                throw switch (why) {
                    case Step.Done _ -> new IllegalStateException("that was no refusal");
                    case Step.NotValid() -> new Problem(EventsProblem.CERTIFICATE_NOT_VALID);
                    case Step.NobodysName() -> new Problem(EventsProblem.CERTIFICATE_ERASED);
                    case Step.NothingNew() -> new Problem(EventsProblem.CERTIFICATE_NOTHING_NEW);
                };
        };
    }

    static SpokenNumber number(String text) {
        return SpokenNumber.parse(text).orElseThrow(() -> new Problem(EventsProblem.CERTIFICATE_NUMBER_MISREAD));
    }

    /** The file; refused when there is nothing valid to print. */
    static byte[] printed(Optional<byte[]> file, Certificate certificate) {
        return file.orElseThrow(() -> new Problem(
                certificate.isValid() ? EventsProblem.CERTIFICATE_ERASED : EventsProblem.CERTIFICATE_NOT_VALID));
    }
}
