package pl.krakow.centra.booking.beneficiaries.http;

import java.util.List;

import lombok.RequiredArgsConstructor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.BookingProblem;
import pl.krakow.centra.booking.FieldProblems;
import pl.krakow.centra.booking.beneficiaries.BeneficiaryView;
import pl.krakow.centra.booking.beneficiaries.Changed;
import pl.krakow.centra.booking.beneficiaries.Profiles.Fault;
import pl.krakow.centra.booking.beneficiaries.domain.Objection;
import pl.krakow.centra.kit.problem.FieldError;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.web.Revision;

/** What came of changing a beneficiary, in the words of HTTP. */
@Component
@RequiredArgsConstructor
class BeneficiaryRefusals {

    private final FieldProblems fieldProblems;

    ResponseEntity<BeneficiaryView> answer(Changed changed) {
        if (changed instanceof Changed.Done(var beneficiary)) {
            return ResponseEntity.ok()
                    .eTag(new Revision(beneficiary.revision()).etag())
                    .body(beneficiary);
        }
        throw refusal(changed);
    }

    Problem refusal(Changed changed) {
        return switch (changed) {
            case Changed.Done _ -> throw new IllegalArgumentException("what was done is no refusal");
            case Changed.Unknown() -> new Problem(BookingProblem.BENEFICIARY_NOT_FOUND);
            case Changed.Stale() -> new Problem(KitProblem.PRECONDITION_FAILED);
            case Changed.MergedAway(var into) ->
                new Problem(BookingProblem.BENEFICIARY_MERGED).with("into", into.value());
            case Changed.Refused(var objection) -> refusal(objection);
        };
    }

    private Problem refusal(Objection objection) {
        return switch (objection) {
            case ERASED -> new Problem(BookingProblem.BENEFICIARY_ERASED);
            case MERGED -> new Problem(BookingProblem.BENEFICIARY_MERGED);
            case EVIDENCE_NOT_FOR_THIS_KIND ->
                fieldProblems.refusal("/evidence", BookingProblem.EVIDENCE_NOT_FOR_THIS_KIND);
            case EVIDENCE_NOT_SEEN_YET -> fieldProblems.refusal("/seenOn", BookingProblem.EVIDENCE_NOT_SEEN_YET);
            case EVIDENCE_INCOMPLETE -> new Problem(BookingProblem.EVIDENCE_INCOMPLETE);
            case LAST_REPRESENTATIVE -> new Problem(BookingProblem.LAST_REPRESENTATIVE);
            case NOT_A_REPRESENTATIVE -> new Problem(BookingProblem.REPRESENTATIVE_UNKNOWN);
            case INVITATION_OVER -> new Problem(BookingProblem.INVITATION_UNKNOWN);
            case SAME_BENEFICIARY -> fieldProblems.refusal("/with", BookingProblem.SAME_BENEFICIARY);
        };
    }

    Problem refusal(List<Fault> faults) {
        return fieldProblems.refusal(faults.stream().map(this::error).toList());
    }

    private FieldError error(Fault fault) {
        return switch (fault) {
            case KRS_INVALID -> fieldProblems.error("/krs", BookingProblem.KRS_INVALID);
            case NIP_INVALID -> fieldProblems.error("/nip", BookingProblem.NIP_INVALID);
            case REGON_INVALID -> fieldProblems.error("/regon", BookingProblem.REGON_INVALID);
            case DISTRICT_UNKNOWN -> fieldProblems.error("/district", BookingProblem.DISTRICT_UNKNOWN);
            case KRS_NOT_FOR_THIS_KIND -> fieldProblems.error("/krs", BookingProblem.NOT_FOR_THIS_KIND);
            case NIP_NOT_FOR_THIS_KIND -> fieldProblems.error("/nip", BookingProblem.NOT_FOR_THIS_KIND);
            case REGON_NOT_FOR_THIS_KIND -> fieldProblems.error("/regon", BookingProblem.NOT_FOR_THIS_KIND);
            case RESPONSIBLE_PEOPLE_NOT_FOR_THIS_KIND ->
                fieldProblems.error("/responsiblePeople", BookingProblem.ONLY_FOR_GROUPS);
        };
    }
}
