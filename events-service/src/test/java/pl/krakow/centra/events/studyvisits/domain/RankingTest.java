package pl.krakow.centra.events.studyvisits.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.ADULT;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.DAY;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.EWA;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.FILIP;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.ORGANISATION;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.RULES;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.applicant;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.application;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.assessment;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.ruling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.studyvisits.domain.Standing.Verdict;

class RankingTest {

    private final List<Applicant> applicants = new ArrayList<>();
    private final List<Assessment> assessments = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();

    @Test
    void pointsAreTheAverageOfTheMarksAsAShareOfTheWeight() {
        applicants.add(applicant(1));
        assessments.add(assessment(1, EWA, 4, 2));
        assessments.add(assessment(1, FILIP, 3, 3));

        var standing = standing(1);

        assertThat(standing.points())
                .extracting(Standing.Points::average)
                .containsExactly(number("3.50"), number("2.50"));
        assertThat(standing.points())
                .extracting(Standing.Points::points)
                .containsExactly(number("42.00"), number("33.33"));
        assertThat(standing.score()).isEqualTo(number("75.33"));
        assertThat(standing.assessors()).isEqualTo(2);
    }

    @Test
    void theBestGoFirstAndBetweenEqualOnesWhoCameEarlier() {
        applicants.addAll(List.of(applicant(1), applicant(2), applicant(3), applicant(4)));
        assessments.add(assessment(1, EWA, 3, 2));
        assessments.add(assessment(2, EWA, 5, 3));
        assessments.add(assessment(3, EWA, 3, 2));
        assessments.add(assessment(4, EWA, 5, 2));

        assertThat(Ranking.qualified(ranking()))
                .containsExactly(application(2), application(4), application(1), application(3));
        assertThat(standing(1).byArrival()).isTrue();
        assertThat(standing(3).byArrival()).isTrue();
        assertThat(standing(4).byArrival()).isFalse();
        assertThat(ranking()).extracting(Standing::rank).containsExactly(1, 2, 3, 4);
    }

    @Test
    void whoDoesntMeetWhatMustBeMetCantGoHoweverGood() {
        applicants.add(applicant(1, false, null));
        applicants.add(applicant(2, true, DAY.minusMonths(11)));
        applicants.add(applicant(3, true, DAY.minusMonths(12)));
        applicants.add(applicant(4));
        for (int number = 1; number <= 4; number++) {
            assessments.add(assessment(number, EWA, 5, 3));
        }
        rulings.add(ruling(4, ADULT, false));

        assertThat(Ranking.qualified(ranking())).containsExactly(application(3));
        assertThat(List.of(1, 2, 4))
                .allSatisfy(number -> assertThat(standing(number).verdict()).isEqualTo(Verdict.CONDITION_NOT_MET));
        assertThat(standing(4).conditions()).contains(new Standing.Condition(ADULT.id(), false, "Sprawdzone"));
    }

    @Test
    void whatStaffSayGoesBeforeWhatTheServiceFound() {
        applicants.add(applicant(1, false, null));
        assessments.add(assessment(1, EWA, 5, 3));
        assertThat(standing(1).verdict()).isEqualTo(Verdict.CONDITION_NOT_MET);

        rulings.add(ruling(1, ORGANISATION, true));

        assertThat(standing(1).verdict()).isEqualTo(Verdict.QUALIFIES);
    }

    @Test
    void nobodyGoesBelowTheMinimumOrWithoutBeingAssessed() {
        applicants.addAll(List.of(applicant(1), applicant(2), applicant(3)));
        assessments.add(assessment(1, EWA, 1, 1));
        assessments.add(assessment(2, EWA, 1, 2));

        assertThat(standing(1).score()).isEqualTo(number("25.33"));
        assertThat(standing(1).verdict()).isEqualTo(Verdict.BELOW_MINIMUM);
        assertThat(standing(2).verdict()).isEqualTo(Verdict.QUALIFIES);
        assertThat(standing(3).verdict()).isEqualTo(Verdict.NOT_ASSESSED);
    }

    @Test
    void whateverTheMarksPointsSumToTheScoreAndNobodyIsRankedBelowAWorseOne() {
        var random = new Random(4);
        for (int number = 1; number <= 60; number++) {
            applicants.add(applicant(number, random.nextInt(5) > 0, null));
            for (var assessor : List.of(EWA, FILIP, "third")) {
                assessments.add(assessment(number, assessor, random.nextInt(6), random.nextInt(4)));
            }
        }

        var ranking = ranking();

        assertThat(ranking)
                .hasSize(60)
                .allSatisfy(standing -> assertThat(standing.points().stream()
                                .map(Standing.Points::points)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(standing.score()));
        var ranked = ranking.stream().filter(standing -> standing.rank() > 0).toList();
        assertThat(ranked).hasSizeGreaterThan(20);
        for (int place = 1; place < ranked.size(); place++) {
            var before = ranked.get(place - 1);
            var after = ranked.get(place);
            int order = before.score().compareTo(after.score());
            assertThat(order).isGreaterThanOrEqualTo(0);
            assertThat(order > 0 || number(before) < number(after)).isTrue();
        }
    }

    private static long number(Standing standing) {
        return standing.application().value().getLeastSignificantBits();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private Standing standing(int number) {
        return ranking().stream()
                .filter(standing -> standing.application().equals(application(number)))
                .findFirst()
                .orElseThrow();
    }

    private List<Standing> ranking() {
        return Ranking.of(RULES, applicants, assessments, rulings, DAY);
    }
}
