package pl.krakow.centra.booking.beneficiaries;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.Evidence;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/** Staff of a centre say whether a beneficiary is who it says it is. That holds at every centre of the city. */
@Component
@RequiredArgsConstructor
public class VerifyBeneficiary {

    private final OnTheBeneficiary onTheBeneficiary;

    /** @param centre whose staff the actor is */
    public record Verify(BeneficiaryId id, Evidence evidence, String centre, Revision seen, Actor actor) {}

    /**
     * @param reason what the beneficiary is told
     * @param centre whose staff the actor is
     */
    public record Reject(BeneficiaryId id, String reason, String centre, Revision seen, Actor actor) {}

    public Changed handle(Verify command) {
        return onTheBeneficiary.change(
                command.id(),
                command.seen(),
                command.actor(),
                beneficiary -> beneficiary.verify(
                        command.evidence(),
                        command.centre(),
                        command.actor().subject(),
                        onTheBeneficiary.today(),
                        onTheBeneficiary.now()));
    }

    public Changed handle(Reject command) {
        return onTheBeneficiary.change(
                command.id(),
                command.seen(),
                command.actor(),
                beneficiary -> beneficiary.reject(
                        command.reason(), command.centre(), command.actor().subject(), onTheBeneficiary.now()));
    }
}
