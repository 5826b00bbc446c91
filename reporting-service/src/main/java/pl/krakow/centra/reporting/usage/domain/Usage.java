package pl.krakow.centra.reporting.usage.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much a centre was used: over a day, over any period, or over several centres. The sums are kept as numbers; who
 * used it is kept as sets, so that a beneficiary who came twice, or to two centres, is still one.
 *
 * @param sums one number for every indicator that is a sum
 * @param beneficiaries who had a confirmed booking, by the kind they had then; no entry means nobody
 */
public record Usage(Map<Indicator, Long> sums, Map<BeneficiaryKind, BeneficiarySet> beneficiaries) {

    public Usage {
        sums = Map.copyOf(sums);
        beneficiaries = Map.copyOf(beneficiaries);
    }

    /** Counted from nothing, out of the facts alone. */
    public static Usage of(Collection<BookingFact> facts, BeneficiarySets sets) {
        Map<Indicator, Long> sums = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.sums()) {
            sums.put(
                    indicator,
                    facts.stream()
                            .filter(indicator::covers)
                            .mapToLong(indicator::amount)
                            .sum());
        }
        Map<BeneficiaryKind, List<Integer>> members = new EnumMap<>(BeneficiaryKind.class);
        for (BookingFact fact : facts) {
            if (Indicator.BENEFICIARIES.covers(fact)) {
                members.computeIfAbsent(fact.kind(), kind -> new ArrayList<>()).add(fact.beneficiary());
            }
        }
        Map<BeneficiaryKind, BeneficiarySet> beneficiaries = new EnumMap<>(BeneficiaryKind.class);
        members.forEach((kind, ordinals) -> beneficiaries.put(kind, sets.of(ordinals)));
        return new Usage(sums, beneficiaries);
    }

    /** The usage of the parts together, with nobody counted twice. */
    public static Usage together(Collection<Usage> parts, BeneficiarySets sets) {
        Map<Indicator, Long> sums = new EnumMap<>(Indicator.class);
        Map<BeneficiaryKind, List<BeneficiarySet>> members = new EnumMap<>(BeneficiaryKind.class);
        for (Indicator indicator : Indicator.sums()) {
            sums.put(indicator, 0L);
        }
        for (Usage part : parts) {
            part.sums.forEach((indicator, amount) -> sums.merge(indicator, amount, Math::addExact));
            part.beneficiaries.forEach((kind, set) ->
                    members.computeIfAbsent(kind, any -> new ArrayList<>()).add(set));
        }
        Map<BeneficiaryKind, BeneficiarySet> beneficiaries = new EnumMap<>(BeneficiaryKind.class);
        members.forEach((kind, parted) -> beneficiaries.put(kind, sets.union(parted)));
        return new Usage(sums, beneficiaries);
    }

    /** The same usage with survivors in the place of the beneficiaries that were merged into them. */
    public Usage withSurvivors(Map<Integer, Integer> survivors, BeneficiarySets sets) {
        if (survivors.isEmpty()) {
            return this;
        }
        Map<BeneficiaryKind, BeneficiarySet> replaced = new EnumMap<>(BeneficiaryKind.class);
        beneficiaries.forEach((kind, set) -> replaced.put(kind, sets.withSurvivors(set, survivors)));
        return new Usage(sums, replaced);
    }

    /** The figure of an indicator. Minutes where the measure is {@link Measure#MINUTES}. */
    public long figure(Indicator indicator, BeneficiarySets sets) {
        return indicator.distinct() ? members(indicator, sets).size() : sums.getOrDefault(indicator, 0L);
    }

    /** Whom a distinct figure counts. Who changed kind in the period is in both kinds, and once in the total. */
    public BeneficiarySet members(Indicator indicator, BeneficiarySets sets) {
        return sets.union(indicator.kinds().stream()
                .map(beneficiaries::get)
                .filter(set -> set != null)
                .toList());
    }
}
