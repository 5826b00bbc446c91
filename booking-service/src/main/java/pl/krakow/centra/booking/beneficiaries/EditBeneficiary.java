package pl.krakow.centra.booking.beneficiaries;

import java.util.List;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/**
 * Changes what a beneficiary says about itself: by who acts for it, and by staff. The kind doesn't change; a group that
 * becomes an association registers anew, and the two are merged.
 */
@Component
@RequiredArgsConstructor
public class EditBeneficiary {

    private final OnTheBeneficiary onTheBeneficiary;
    private final Beneficiaries beneficiaries;
    private final Profiles profiles;

    public record Command(BeneficiaryId id, ProfileText profile, Revision seen, Actor actor) {}

    /** What came of it. */
    public sealed interface Outcome {

        record Edited(Changed changed) implements Outcome {}

        record Faulty(List<Profiles.Fault> faults) implements Outcome {}
    }

    public Outcome handle(Command command) {
        var kind = beneficiaries.find(command.id()).map(Beneficiary::kind);
        if (kind.isEmpty()) {
            return new Outcome.Edited(new Changed.Unknown());
        }
        return switch (profiles.of(kind.get(), command.profile())) {
            case Profiles.Checked.Faulty(var faults) -> new Outcome.Faulty(faults);
            case Profiles.Checked.Good(var profile) ->
                new Outcome.Edited(onTheBeneficiary.change(
                        command.id(),
                        command.seen(),
                        command.actor(),
                        beneficiary -> beneficiary.edit(profile, command.actor().subject(), onTheBeneficiary.now())));
        };
    }
}
