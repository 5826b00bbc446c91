package pl.krakow.centra.booking.beneficiaries;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.Change;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
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

    private static final int MOST_ATTEMPTS = 20;

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
        return attempt(id, seen, actor, true, decision);
    }

    /** A change only who acts for the beneficiary can make; others are told that it isn't theirs. */
    Changed changeAsRepresentative(BeneficiaryId id, Actor actor, Function<Beneficiary, Change> decision) {
        return attempt(id, Revision.ANY, actor, false, decision);
    }

    /** A change the service itself makes, whatever was seen. */
    void settle(BeneficiaryId id, Function<Beneficiary, Change> decision) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            var found = beneficiaries.find(id);
            if (found.isEmpty()
                    || !(decision.apply(found.get()) instanceof Change.Made made)
                    || beneficiaries.save(made)) {
                return;
            }
        }
        throw new Problem(KitProblem.CONFLICT);
    }

    private Changed attempt(
            BeneficiaryId id, Revision seen, Actor actor, boolean staffToo, Function<Beneficiary, Change> decision) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            var found = beneficiaries.find(id);
            boolean staff = isDesk(actor);
            if (found.isEmpty() || !found.get().isRepresentedBy(actor.subject()) && !(staff && staffToo)) {
                return new Changed.Unknown();
            }
            var beneficiary = found.get();
            var merge = beneficiary.merge();
            if (merge != null) {
                return new Changed.MergedAway(
                        beneficiaries.current(id).map(Beneficiary::id).orElse(merge.into()));
            }
            if (!seen.matches(beneficiary.revision())) {
                return new Changed.Stale();
            }
            switch (decision.apply(beneficiary)) {
                case Change.Unneeded _ -> {
                    return new Changed.Done(BeneficiaryView.of(beneficiary, staff));
                }
                case Change.Refused(var objection) -> {
                    return new Changed.Refused(objection);
                }
                case Change.Made made -> {
                    if (beneficiaries.save(made)) {
                        return new Changed.Done(BeneficiaryView.of(made.beneficiary(), staff));
                    }
                }
            }
        }
        throw new Problem(KitProblem.CONFLICT);
    }
}
