package pl.krakow.centra.booking.fairness.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.fairness.domain.SanctionRule.Effect;

/**
 * What one beneficiary's history at one centre comes to. Worked out anew each time from strikes, rules and lifts alone:
 * the same history gives the same sanctions, in whatever order it was learnt.
 *
 * @param beneficiary the one that counts, where several were merged
 * @param strikes those of the beneficiary and of whoever was merged into it
 * @param terms the centre's rules and those before them
 * @param lifted sanctions that were taken back, as they were then
 */
public record Conduct(
        BeneficiaryId beneficiary,
        List<Strike> strikes,
        List<SanctionTerms> terms,
        List<Sanction> lifted,
        ZoneId zone) {

    /** Every sanction there ever was, the latest first; the lifted ones too. */
    public List<Sanction> sanctions() {
        return Stream.concat(following().stream(), lifted.stream())
                .sorted(Comparator.comparing(Sanction::since).reversed().thenComparing(Sanction::id))
                .toList();
    }

    /** The sanction with such an effect that is in force the longest. */
    public Optional<Sanction> running(Effect effect, LocalDate today) {
        return sanctions().stream()
                .filter(sanction ->
                        sanction.rule().effect() == effect && sanction.state(today) == Sanction.State.RUNNING)
                .max(Comparator.comparing(Sanction::lastDate).thenComparing(Sanction::id));
    }

    /** A strike counts once under each rule: what has led to a sanction, lifted or not, leads to no other. */
    private List<Sanction> following() {
        var atonedFor = atonedFor();
        var counting = new HashMap<String, List<Strike>>();
        var sanctions = new ArrayList<Sanction>();
        for (var strike : strikes.stream().sorted(Strike.ORDER).toList()) {
            for (var rule : rulesAt(strike.at())) {
                boolean counts = rule.counts().contains(strike.kind())
                        && !atonedFor.getOrDefault(rule.code(), Set.of()).contains(strike.booking());
                if (counts) {
                    var close = withinReach(counting.getOrDefault(rule.code(), List.of()), strike, rule);
                    if (close.size() >= rule.strikes()) {
                        sanctions.add(Sanction.of(rule, beneficiary, close, zone));
                        counting.remove(rule.code());
                    } else {
                        counting.put(rule.code(), close);
                    }
                }
            }
        }
        return sanctions;
    }

    private Map<String, Set<UUID>> atonedFor() {
        return lifted.stream()
                .collect(Collectors.groupingBy(
                        sanction -> sanction.rule().code(),
                        Collectors.flatMapping(
                                sanction -> sanction.because().stream().map(Strike::booking),
                                Collectors.toCollection(HashSet::new))));
    }

    private List<SanctionRule> rulesAt(Instant moment) {
        return terms.stream()
                .filter(version -> !version.since().isAfter(moment))
                .max(Comparator.comparing(SanctionTerms::since))
                .map(SanctionTerms::rules)
                .orElse(List.of());
    }

    /** The new strike with those before it, as far as they don't lie too long before the latest date among them. */
    private static List<Strike> withinReach(List<Strike> before, Strike strike, SanctionRule rule) {
        var all = Stream.concat(before.stream(), Stream.of(strike)).toList();
        var latest =
                all.stream().map(Strike::date).max(Comparator.naturalOrder()).orElseThrow();
        return all.stream()
                .filter(one -> one.date().plus(rule.within()).isAfter(latest))
                .toList();
    }
}
