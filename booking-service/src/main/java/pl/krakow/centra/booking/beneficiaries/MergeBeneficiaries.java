package pl.krakow.centra.booking.beneficiaries;

import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.Change;
import pl.krakow.centra.booking.beneficiaries.domain.Objection;
import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/**
 * Makes one beneficiary of two entries. The one registered first keeps its id and stands for both; what it says about
 * itself is taken from whichever the coordinator names. Nothing of the other is lost: it stays under its id and redirects,
 * its bookings are found under the survivor, its representatives and consents go over.
 *
 * <p>Saving the duplicate with where it went is the merge. That the survivor takes over may follow later, when a crash
 * comes between: {@link #settle()} repeats it.
 */
@Component
@RequiredArgsConstructor
public class MergeBeneficiaries {

    private static final int AT_A_TIME = 100;

    private final OnTheBeneficiary onTheBeneficiary;
    private final Beneficiaries beneficiaries;

    /**
     * @param id one of the two, as the coordinator saw it
     * @param other the other one
     * @param keep whose profile and verification hold afterwards; one of the two
     */
    public record Command(BeneficiaryId id, BeneficiaryId other, BeneficiaryId keep, Revision seen, Actor actor) {}

    public Changed handle(Command command) {
        return Attempts.untilWon(() -> attempt(command));
    }

    /** Nothing when somebody else saved first. */
    private Optional<Changed> attempt(Command command) {
        var one = beneficiaries.current(command.id());
        var other = beneficiaries.current(command.other());
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.of(new Changed.Unknown());
        }
        if (one.get().id().equals(other.get().id())) {
            return Optional.of(
                    command.id().equals(command.other())
                            ? new Changed.Refused(Objection.SAME_BENEFICIARY)
                            : new Changed.Done(BeneficiaryView.of(one.get(), true)));
        }
        if (one.get().id().equals(command.id())
                && !command.seen().matches(one.get().revision())) {
            return Optional.of(new Changed.Stale());
        }
        return merge(command, one.get(), other.get());
    }

    private Optional<Changed> merge(Command command, Beneficiary one, Beneficiary other) {
        boolean oneStays = Beneficiary.survives(one, other);
        var survivor = oneStays ? one : other;
        var duplicate = oneStays ? other : one;
        boolean oneIsKept = command.keep().equals(command.id());
        boolean duplicateIsKept = oneIsKept != oneStays;
        var change =
                duplicate.mergeInto(survivor, duplicateIsKept, command.actor().subject(), onTheBeneficiary.now());
        return switch (change) {
            case Change.Refused(var objection) -> Optional.of(new Changed.Refused(objection));
            case Change.Unneeded _ -> Optional.of(new Changed.Done(BeneficiaryView.of(survivor, true)));
            case Change.Made made -> {
                if (!beneficiaries.save(made)) {
                    yield Optional.empty();
                }
                takeOver(made.beneficiary());
                yield Optional.of(new Changed.Done(
                        BeneficiaryView.of(beneficiaries.current(duplicate.id()).orElse(survivor), true)));
            }
        };
    }

    /**
     * Lets survivors take over what a crash kept from them.
     *
     * @return how many merges were settled
     */
    public int settle() {
        var unsettled = beneficiaries.unsettledMerges(AT_A_TIME);
        unsettled.forEach(this::takeOver);
        return unsettled.size();
    }

    private void takeOver(Beneficiary duplicate) {
        beneficiaries
                .current(duplicate.id())
                .ifPresent(survivor -> onTheBeneficiary.settle(
                        survivor.id(), found -> found.absorb(duplicate, onTheBeneficiary.now())));
        onTheBeneficiary.settle(duplicate.id(), Beneficiary::settled);
    }
}
