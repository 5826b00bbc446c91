package pl.krakow.centra.volunteering.agreements;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.kit.web.Revision;
import pl.krakow.centra.volunteering.agreements.domain.InsurancePolicy;
import pl.krakow.centra.volunteering.agreements.domain.OrganisationPapers;
import pl.krakow.centra.volunteering.agreements.domain.PapersOfOrganisations;
import pl.krakow.centra.volunteering.agreements.domain.Terms;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.placements.SettleReadiness;
import pl.krakow.centra.volunteering.placements.domain.Placements;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** Who acts for an organisation, or a coordinator, says how it is written in agreements and how it insures volunteers. */
@Component
@RequiredArgsConstructor
public class KeepPapers {

    private final PapersOfOrganisations papers;
    private final AgreementParties parties;
    private final Placements placements;
    private final SettleReadiness settleReadiness;
    private final Clock clock;

    /** What came of it. */
    public sealed interface Outcome {

        record Kept(OrganisationPapers papers) implements Outcome {}

        record NotYours() implements Outcome {}

        /** They have changed since who asks saw them. */
        record Outdated() implements Outcome {}

        record PolicyUnknown() implements Outcome {}

        record TooManyPolicies(int most) implements Outcome {}
    }

    /** A policy as it is written down. */
    public record Policy(
            UUID id, String insurer, String number, LocalDate from, LocalDate until, Set<VolunteerId> named) {}

    /** Nothing when who asks is neither the organisation nor the centre's staff. */
    public Optional<OrganisationPapers> of(CentreId centre, OrganisationId organisation, Actor actor) {
        return parties.actsFor(actor, organisation) || parties.isStaff(actor, centre.value())
                ? Optional.of(papers.of(centre.value(), organisation))
                : Optional.empty();
    }

    /** @param seen the papers as they were when the particulars were written down */
    public Outcome give(
            CentreId centre, OrganisationId organisation, Revision seen, Terms.Organisation particulars, Actor actor) {
        return change(centre, organisation, actor, known -> {
            if (!seen.matches(known.revision())) {
                return new Outcome.Outdated();
            }
            return new Outcome.Kept(particulars.equals(known.particulars()) ? known : known.with(particulars));
        });
    }

    public Outcome insure(CentreId centre, OrganisationId organisation, Policy policy, Actor actor) {
        var written = new InsurancePolicy(
                policy.id,
                policy.insurer,
                policy.number,
                policy.from,
                policy.until,
                policy.named,
                actor.subject(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                null);
        var outcome = change(
                centre,
                organisation,
                actor,
                known -> known.with(written)
                        .<Outcome>map(Outcome.Kept::new)
                        .orElseGet(() -> new Outcome.TooManyPolicies(OrganisationPapers.MOST_POLICIES)));
        if (outcome instanceof Outcome.Kept) {
            settleReadiness.of(placements.of(organisation, policy.from, policy.until));
        }
        return outcome;
    }

    /** @param from the first day it doesn't cover any more */
    public Outcome end(CentreId centre, OrganisationId organisation, UUID policy, LocalDate from, Actor actor) {
        return change(
                centre,
                organisation,
                actor,
                known -> known.policy(policy)
                        .<Outcome>map(_ -> new Outcome.Kept(known.ended(policy, from)))
                        .orElseGet(Outcome.PolicyUnknown::new));
    }

    private Outcome change(
            CentreId centre, OrganisationId organisation, Actor actor, Function<OrganisationPapers, Outcome> decide) {
        if (!parties.actsFor(actor, organisation) && !parties.isStaff(actor, centre.value(), StaffRole.COORDINATOR)) {
            return new Outcome.NotYours();
        }
        return Attempts.untilWon(() -> {
            var known = papers.of(centre.value(), organisation);
            var decided = decide.apply(known);
            return decided instanceof Outcome.Kept(var changed)
                            && changed.revision() != known.revision()
                            && !papers.save(changed)
                    ? Optional.empty()
                    : Optional.of(decided);
        });
    }
}
