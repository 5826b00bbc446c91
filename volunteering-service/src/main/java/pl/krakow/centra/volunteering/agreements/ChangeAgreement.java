package pl.krakow.centra.volunteering.agreements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.volunteering.agreements.domain.Acceptance;
import pl.krakow.centra.volunteering.agreements.domain.Acceptance.How;
import pl.krakow.centra.volunteering.agreements.domain.Agreement;
import pl.krakow.centra.volunteering.agreements.domain.AgreementId;
import pl.krakow.centra.volunteering.agreements.domain.AgreementStep;
import pl.krakow.centra.volunteering.agreements.domain.Agreements;
import pl.krakow.centra.volunteering.agreements.domain.Side;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/**
 * The sides of an agreement accept it, and end it. A side accepts the version it has read and no other. What a minor accepts
 * counts only while a guardian's consent is held (art. 17 of the Civil Code), which then stands beside it.
 */
@Component
@RequiredArgsConstructor
public class ChangeAgreement {

    private final Agreements agreements;
    private final Volunteers volunteers;
    private final AgreementParties parties;
    private final Clock clock;

    /** What came of it. */
    public sealed interface Outcome {

        record Changed(Agreement agreement) implements Outcome {}

        record Unknown() implements Outcome {}

        /** Who asks is no side of it. */
        record NotASide() implements Outcome {}

        /** The volunteer is under 18, and no guardian's consent is held. */
        record ConsentMissing() implements Outcome {}

        /** Nobody signs on a day to come. */
        record SignedInTheFuture() implements Outcome {}

        record Refused(AgreementStep why) implements Outcome {}
    }

    /** @param version the one that was read */
    public Outcome accept(CentreId centre, AgreementId id, int version, Actor actor) {
        return change(centre, id, actor, (agreement, now) -> {
            var today = now.atZone(agreement.zone()).toLocalDate();
            var side = parties.side(actor, agreement.organisation(), agreement.volunteer(), today);
            if (side.isEmpty()) {
                return new Outcome.NotASide();
            }
            return accepted(
                    agreement, version, List.of(new Acceptance(side.get(), actor.subject(), How.ACCOUNT, now)), today);
        });
    }

    /**
     * Staff have seen it signed by everybody on paper.
     *
     * @param signedOn the day on the paper
     */
    public Outcome acceptOnPaper(CentreId centre, AgreementId id, int version, LocalDate signedOn, Actor actor) {
        return change(centre, id, actor, (agreement, now) -> {
            var today = now.atZone(agreement.zone()).toLocalDate();
            if (!parties.isStaff(actor, agreement.centre(), StaffRole.COORDINATOR)) {
                return new Outcome.NotASide();
            }
            if (signedOn.isAfter(today)) {
                return new Outcome.SignedInTheFuture();
            }
            var at = signedOn.equals(today)
                    ? now
                    : signedOn.atStartOfDay(agreement.zone()).toInstant();
            return accepted(
                    agreement,
                    version,
                    agreement.latest().awaited().stream()
                            .map(side -> new Acceptance(side, actor.subject(), How.PAPER, at))
                            .toList(),
                    signedOn);
        });
    }

    private Outcome accepted(Agreement agreement, int version, List<Acceptance> given, LocalDate on) {
        var all = new ArrayList<>(given);
        boolean byMinor = agreement.latest().sides().contains(Side.VOLUNTEER)
                && agreement.latest().awaited().contains(Side.GUARDIAN)
                && given.stream().anyMatch(acceptance -> acceptance.side() == Side.VOLUNTEER)
                && given.stream().noneMatch(acceptance -> acceptance.side() == Side.GUARDIAN);
        if (byMinor) {
            var consent = volunteers
                    .find(agreement.volunteer())
                    .filter(volunteer -> volunteer.hasGuardianConsentOn(on))
                    .map(Volunteer::guardianConsent);
            if (consent.isEmpty()) {
                return new Outcome.ConsentMissing();
            }
            all.add(new Acceptance(
                    Side.GUARDIAN,
                    consent.get().seenBy(),
                    How.PAPER,
                    given.getFirst().at()));
        }
        return done(agreement.accept(version, all));
    }

    private static Outcome done(AgreementStep step) {
        return switch (step) {
            case AgreementStep.Unchanged(var agreement) -> new Outcome.Changed(agreement);
            default -> new Outcome.Refused(step);
        };
    }

    /**
     * A side ends it; staff do for a side that told them.
     *
     * @param forSide whom staff do it for
     */
    public Outcome terminate(
            CentreId centre, AgreementId id, LocalDate lastDay, String reason, Side forSide, Actor actor) {
        return change(centre, id, actor, (agreement, now) -> {
            var today = now.atZone(agreement.zone()).toLocalDate();
            var own = parties.side(actor, agreement.organisation(), agreement.volunteer(), today);
            var side = own.or(() -> parties.isStaff(actor, agreement.centre(), StaffRole.COORDINATOR)
                    ? Optional.of(forSide)
                    : Optional.empty());
            return side.map(by -> done(agreement.terminate(lastDay, by, actor.subject(), reason, now)))
                    .orElseGet(Outcome.NotASide::new);
        });
    }

    private Outcome change(
            CentreId centre, AgreementId id, Actor actor, BiFunction<Agreement, Instant, Outcome> decide) {
        return Attempts.untilWon(() -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var found = agreements
                    .find(id)
                    .filter(agreement -> agreement.centre().equals(centre.value()))
                    .filter(agreement -> parties.mayRead(
                            actor, agreement.centre(), agreement.organisation(), agreement.volunteer()));
            if (found.isEmpty()) {
                return Optional.of(new Outcome.Unknown());
            }
            var decided = decide.apply(found.get(), now);
            if (decided instanceof Outcome.Refused(AgreementStep.Done done)) {
                return agreements.save(done) ? Optional.of(new Outcome.Changed(done.agreement())) : Optional.empty();
            }
            return Optional.of(decided);
        });
    }
}
