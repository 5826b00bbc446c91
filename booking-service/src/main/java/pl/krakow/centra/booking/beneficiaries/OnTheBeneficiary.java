package pl.krakow.centra.booking.beneficiaries;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.Change;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.kit.web.Revision;

/**
 * The one door to a beneficiary for whoever changes it: loads it, sees whether the actor may, lets it decide and saves
 * what changed if nobody saved it meanwhile; otherwise the decision is made again on what they left.
 */
@Component
@RequiredArgsConstructor
class OnTheBeneficiary {

    private final Beneficiaries beneficiaries;
    private final CentreCatalogue centres;
    private final Clock clock;

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    LocalDate today() {
        return clock.instant().atZone(centres.city().zone()).toLocalDate();
    }

    /** Staff who may change beneficiaries; advisers only see them. */
    boolean isDesk(Actor actor) {
        return actor.isStaffSomewhere(today(), StaffRole.COORDINATOR, StaffRole.RECEPTIONIST);
    }

    /** A change by who acts for the beneficiary or by staff; for anybody else it doesn't exist. */
    Changed change(BeneficiaryId id, Revision seen, Actor actor, Function<Beneficiary, Change> decision) {
        return Attempts.untilWon(() -> attempt(id, seen, actor, true, decision));
    }

    /** A change only who acts for the beneficiary can make; others are told that it isn't theirs. */
    Changed changeAsRepresentative(BeneficiaryId id, Actor actor, Function<Beneficiary, Change> decision) {
        return Attempts.untilWon(() -> attempt(id, Revision.ANY, actor, false, decision));
    }

    /** A change the service itself makes, whatever was seen. */
    void settle(BeneficiaryId id, Function<Beneficiary, Change> decision) {
        Attempts.untilSettled(() -> {
            var found = beneficiaries.find(id);
            return found.isEmpty()
                    || !(decision.apply(found.get()) instanceof Change.Made made)
                    || beneficiaries.save(made);
        });
    }

    /** Nothing when somebody else saved first. */
    private Optional<Changed> attempt(
            BeneficiaryId id, Revision seen, Actor actor, boolean staffToo, Function<Beneficiary, Change> decision) {
        var found = beneficiaries.find(id);
        boolean staff = isDesk(actor);
        if (found.isEmpty() || !found.get().isRepresentedBy(actor.subject()) && !(staff && staffToo)) {
            return Optional.of(new Changed.Unknown());
        }
        var beneficiary = found.get();
        var merge = beneficiary.merge();
        if (merge != null) {
            return Optional.of(new Changed.MergedAway(
                    beneficiaries.current(id).map(Beneficiary::id).orElse(merge.into())));
        }
        if (!seen.matches(beneficiary.revision())) {
            return Optional.of(new Changed.Stale());
        }
        return switch (decision.apply(beneficiary)) {
            case Change.Unneeded _ -> Optional.of(new Changed.Done(BeneficiaryView.of(beneficiary, staff)));
            case Change.Refused(var objection) -> Optional.of(new Changed.Refused(objection));
            case Change.Made made ->
                beneficiaries.save(made)
                        ? Optional.of(new Changed.Done(BeneficiaryView.of(made.beneficiary(), staff)))
                        : Optional.empty();
        };
    }
}
