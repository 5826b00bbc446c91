package pl.krakow.centra.booking.fairness;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.fairness.domain.Aliases;
import pl.krakow.centra.booking.fairness.domain.Conduct;
import pl.krakow.centra.booking.fairness.domain.Lifts;
import pl.krakow.centra.booking.fairness.domain.Sanction;
import pl.krakow.centra.booking.fairness.domain.SanctionRule.Effect;
import pl.krakow.centra.booking.fairness.domain.Strike;
import pl.krakow.centra.booking.fairness.domain.Strikes;
import pl.krakow.centra.kit.centre.CentreCatalogue;

/**
 * Works sanctions out from what the day sheets say, the centre's rules and what was lifted. Nothing is asked of the
 * store for a centre that never had a rule.
 */
@Component
@RequiredArgsConstructor
public class FindSanctions {

    private final FairUseRules rules;
    private final Strikes strikes;
    private final Lifts lifts;
    private final Aliases aliases;
    private final CentreCatalogue centres;
    private final Clock clock;

    /** What keeps the beneficiary from asking for a room of this centre, today. */
    public Optional<Sanction> keepingFromBooking(String centre, BeneficiaryId beneficiary, Set<BeneficiaryId> aka) {
        return running(centre, beneficiary, aka, Effect.NO_BOOKING);
    }

    /** What makes each of the beneficiary's requests wait for the coordinator, today. */
    public Optional<Sanction> keepingFromBookingAtOnce(
            String centre, BeneficiaryId beneficiary, Set<BeneficiaryId> aka) {
        return running(centre, beneficiary, aka, Effect.NO_BOOKING_AT_ONCE)
                .or(() -> running(centre, beneficiary, aka, Effect.NO_BOOKING));
    }

    private Optional<Sanction> running(
            String centre, BeneficiaryId beneficiary, Set<BeneficiaryId> aka, Effect effect) {
        boolean possible = rules.of(centre).terms().stream()
                .flatMap(terms -> terms.rules().stream())
                .anyMatch(rule -> rule.effect() == effect);
        return possible ? conduct(centre, beneficiary, aka).running(effect, today(centre)) : Optional.empty();
    }

    /** Every sanction of a beneficiary at one centre, the latest first. */
    public List<Sanction> of(String centre, BeneficiaryId beneficiary, Set<BeneficiaryId> aka) {
        return conduct(centre, beneficiary, aka).sanctions();
    }

    /** Every sanction there ever was at a centre, the latest first. */
    public List<Sanction> at(String centre) {
        if (rules.of(centre).terms().isEmpty()) {
            return List.of();
        }
        var all = strikes.at(centre);
        var lifted = lifts.at(centre);
        var everybody = Stream.concat(
                        all.stream().map(Strike::beneficiary), lifted.stream().map(Sanction::beneficiary))
                .distinct()
                .toList();
        var survivors = aliases.survivors(everybody);
        var strikesOf = all.stream().collect(groupingBy(strike -> survivor(strike.beneficiary(), survivors)));
        var liftedOf = lifted.stream().collect(groupingBy(lift -> survivor(lift.beneficiary(), survivors)));
        var zone = centres.zoneOf(centre);
        var terms = rules.of(centre).terms();
        return distinct(everybody, survivors).stream()
                .flatMap(beneficiary -> new Conduct(
                                beneficiary,
                                strikesOf.getOrDefault(beneficiary, List.of()),
                                terms,
                                liftedOf.getOrDefault(beneficiary, List.of()),
                                zone)
                        .sanctions().stream())
                .sorted(Comparator.comparing(Sanction::since).reversed().thenComparing(Sanction::id))
                .toList();
    }

    public Optional<Sanction> find(String centre, UUID sanction) {
        return at(centre).stream().filter(known -> known.id().equals(sanction)).findFirst();
    }

    public LocalDate today(String centre) {
        return clock.instant().atZone(centres.zoneOf(centre)).toLocalDate();
    }

    private Conduct conduct(String centre, BeneficiaryId beneficiary, Set<BeneficiaryId> aka) {
        return new Conduct(
                beneficiary,
                strikes.of(centre, aka),
                rules.of(centre).terms(),
                lifts.of(centre, aka),
                centres.zoneOf(centre));
    }

    private static BeneficiaryId survivor(BeneficiaryId beneficiary, Map<BeneficiaryId, BeneficiaryId> survivors) {
        return survivors.getOrDefault(beneficiary, beneficiary);
    }

    private static Collection<BeneficiaryId> distinct(
            List<BeneficiaryId> all, Map<BeneficiaryId, BeneficiaryId> survivors) {
        var distinct = new TreeSet<BeneficiaryId>(Comparator.comparing(BeneficiaryId::value));
        all.forEach(one -> distinct.add(survivor(one, survivors)));
        return distinct;
    }
}
