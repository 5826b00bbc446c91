package pl.krakow.centra.booking.beneficiaries;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.Change;
import pl.krakow.centra.booking.beneficiaries.domain.Invitation;
import pl.krakow.centra.booking.beneficiaries.domain.Objection;
import pl.krakow.centra.kit.id.InvitationCodes;
import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/**
 * Who acts for a beneficiary. Somebody who does, or staff, opens an invitation and passes its code on; whoever brings the
 * code within {@link #INVITED_FOR} acts for the beneficiary from then on. Nobody types anybody's account number.
 */
@Component
@RequiredArgsConstructor
public class ActForBeneficiary {

    public static final Duration INVITED_FOR = Duration.ofDays(14);

    private final OnTheBeneficiary onTheBeneficiary;
    private final Beneficiaries beneficiaries;
    private final InvitationCodes codes;

    /** What came of opening an invitation. */
    public sealed interface Invited {

        /** @param code shown now and never again */
        record Open(String code, Instant until) implements Invited {}

        record NotOpened(Changed changed) implements Invited {}
    }

    public Invited invite(BeneficiaryId id, Actor actor) {
        var code = codes.next();
        var until = onTheBeneficiary.now().plus(INVITED_FOR);
        var invitation = new Invitation(InvitationCodes.hash(code), actor.subject(), until);
        var changed = onTheBeneficiary.change(
                id, Revision.ANY, actor, beneficiary -> beneficiary.invite(invitation, onTheBeneficiary.now()));
        return changed instanceof Changed.Done ? new Invited.Open(code, until) : new Invited.NotOpened(changed);
    }

    /**
     * Takes an invitation up. A code is good for one person; of two who bring it at once one gets in.
     *
     * @param name what the person wants to be called by the others and by staff
     */
    public Changed join(String code, @Nullable String name, Actor actor) {
        var hash = InvitationCodes.hash(code);
        return Attempts.untilWon(() -> {
            var inviting = beneficiaries.inviting(hash);
            if (inviting.isEmpty()) {
                return Optional.of(new Changed.Refused(Objection.INVITATION_OVER));
            }
            return switch (inviting.get().join(hash, actor.subject(), name, onTheBeneficiary.now())) {
                case Change.Refused _ -> Optional.of(new Changed.Refused(Objection.INVITATION_OVER));
                case Change.Unneeded(Beneficiary same) ->
                    Optional.of(new Changed.Done(BeneficiaryView.of(same, false)));
                case Change.Made made ->
                    beneficiaries.save(made)
                            ? Optional.of(new Changed.Done(BeneficiaryView.of(made.beneficiary(), false)))
                            : Optional.empty();
            };
        });
    }

    /** @param subject who is to act for it no longer; may be the actor */
    public Changed dismiss(BeneficiaryId id, String subject, Revision seen, Actor actor) {
        return onTheBeneficiary.change(
                id, seen, actor, beneficiary -> beneficiary.dismiss(subject, actor.subject(), onTheBeneficiary.now()));
    }
}
