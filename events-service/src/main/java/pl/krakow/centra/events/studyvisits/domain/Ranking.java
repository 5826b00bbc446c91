package pl.krakow.centra.events.studyvisits.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import pl.krakow.centra.events.registrations.domain.RegistrationId;
import pl.krakow.centra.events.studyvisits.domain.Standing.Condition;
import pl.krakow.centra.events.studyvisits.domain.Standing.Points;
import pl.krakow.centra.events.studyvisits.domain.Standing.Verdict;

/**
 * The order in which applicants go: by score, and between equal ones by arrival. Points are rounded to two places per criterion
 * (half up) before they are summed, so that what is shown adds up.
 */
public final class Ranking {

    private static final int PLACES = 2;

    private Ranking() {}

    /** @param day of the visit, from which months are counted back */
    public static List<Standing> of(
            SelectionRules rules,
            Collection<Applicant> applicants,
            Collection<Assessment> assessments,
            Collection<Ruling> rulings,
            LocalDate day) {
        var assessed = assessments.stream().collect(Collectors.groupingBy(Assessment::application));
        var ruled = rulings.stream().collect(Collectors.groupingBy(Ruling::application));
        var arrival = applicants.stream().collect(Collectors.toMap(Applicant::id, Applicant::number));
        var standings = applicants.stream()
                .map(applicant -> standing(
                        rules,
                        applicant,
                        assessed.getOrDefault(applicant.id(), List.of()),
                        ruled.getOrDefault(applicant.id(), List.of()),
                        day))
                .toList();
        Comparator<Standing> byArrival =
                Comparator.comparing(standing -> arrival.getOrDefault(standing.application(), Long.MAX_VALUE));
        var best = Comparator.comparing(Standing::score).reversed().thenComparing(byArrival);
        var qualified = standings.stream()
                .filter(standing -> standing.verdict() == Verdict.QUALIFIES)
                .sorted(best)
                .toList();
        var ranked = new ArrayList<Standing>();
        for (int place = 0; place < qualified.size(); place++) {
            var standing = qualified.get(place);
            boolean tie = place > 0 && isTie(standing, qualified.get(place - 1))
                    || place + 1 < qualified.size() && isTie(standing, qualified.get(place + 1));
            ranked.add(standing.ranked(place + 1, tie));
        }
        standings.stream()
                .filter(standing -> standing.verdict() != Verdict.QUALIFIES)
                .sorted(best)
                .forEach(ranked::add);
        return List.copyOf(ranked);
    }

    private static boolean isTie(Standing one, Standing other) {
        return one.score().compareTo(other.score()) == 0;
    }

    private static Standing standing(
            SelectionRules rules,
            Applicant applicant,
            List<Assessment> assessments,
            List<Ruling> rulings,
            LocalDate day) {
        var conditions = rules.hard()
                .map(criterion -> rulings.stream()
                        .filter(ruling -> ruling.criterion().equals(criterion.id()))
                        .findFirst()
                        .map(ruling -> new Condition(criterion.id(), ruling.met(), ruling.reason()))
                        .orElseGet(() -> new Condition(criterion.id(), isMet(criterion, applicant, day), null)))
                .toList();
        var points =
                rules.scored().map(criterion -> points(criterion, assessments)).toList();
        var score = points.stream().map(Points::points).reduce(zero(), BigDecimal::add);
        return new Standing(
                applicant.id(),
                points,
                conditions,
                score,
                assessments.size(),
                verdict(rules, conditions, assessments.size(), score),
                0,
                false);
    }

    private static Verdict verdict(SelectionRules rules, List<Condition> conditions, int assessors, BigDecimal score) {
        if (conditions.stream().anyMatch(condition -> !condition.met())) {
            return Verdict.CONDITION_NOT_MET;
        }
        if (rules.scored().findAny().isPresent() && assessors < rules.assessors()) {
            return Verdict.NOT_ASSESSED;
        }
        return score.compareTo(BigDecimal.valueOf(rules.minimum())) < 0 ? Verdict.BELOW_MINIMUM : Verdict.QUALIFIES;
    }

    /** What the service finds by itself; what only staff can see is met until they say otherwise. */
    private static boolean isMet(Criterion criterion, Applicant applicant, LocalDate day) {
        var last = applicant.lastVisit();
        return switch (criterion.kind()) {
            case FROM_ORGANISATION -> applicant.fromOrganisation();
            case NOT_LATELY ->
                last == null || !last.plusMonths(criterion.months()).isAfter(day);
            case CHECKED, SCORED -> true;
        };
    }

    private static Points points(Criterion criterion, List<Assessment> assessments) {
        var marks = assessments.stream()
                .flatMap(assessment -> Stream.ofNullable(assessment.marks().get(criterion.id())))
                .map(BigDecimal::valueOf)
                .toList();
        if (marks.isEmpty()) {
            return new Points(criterion.id(), zero(), zero());
        }
        var sum = marks.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var count = BigDecimal.valueOf(marks.size());
        return new Points(
                criterion.id(),
                sum.divide(count, PLACES, RoundingMode.HALF_UP),
                sum.multiply(BigDecimal.valueOf(criterion.weight()))
                        .divide(count.multiply(BigDecimal.valueOf(criterion.scale())), PLACES, RoundingMode.HALF_UP));
    }

    private static BigDecimal zero() {
        return BigDecimal.ZERO.setScale(PLACES);
    }

    /** Those who may go, the best first. */
    public static List<RegistrationId> qualified(List<Standing> standings) {
        return standings.stream()
                .filter(standing -> standing.rank() > 0)
                .sorted(Comparator.comparingInt(Standing::rank))
                .map(Standing::application)
                .toList();
    }
}
