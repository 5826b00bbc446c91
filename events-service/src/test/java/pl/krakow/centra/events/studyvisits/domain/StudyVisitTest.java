package pl.krakow.centra.events.studyvisits.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.DAY;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.DEPARTS;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.EWA;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.NEED;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.NOW;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.ORGANISATION;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.PLAN;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.RULES;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.VISIT;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.applicant;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.application;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.assessment;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.hard;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.plan;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.ruling;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.savedAndLoaded;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.scored;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.text;
import static pl.krakow.centra.events.studyvisits.domain.Gdynia.visit;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.studyvisits.domain.Criterion.Kind;

class StudyVisitTest {

    private StudyVisit visit = savedAndLoaded(visit(VISIT));

    @Test
    void aPlanGoesThereAndBackAndItsProgrammeInBetween() {
        var good = plan();
        var travel = good.travel();
        var never = new VisitPlan.Travel(
                travel.means(), travel.meetingPoint(), DEPARTS, DEPARTS, travel.cost(), travel.cents(), null);
        var free = new VisitPlan.Travel(
                travel.means(), travel.meetingPoint(), DEPARTS, travel.returns(), VisitPlan.Cost.CENTRE, 4500, null);
        var late = new VisitPlan.Item(travel.returns(), travel.returns().plusSeconds(60), text("Po powrocie"));

        assertThat(good.flaw()).isEmpty();
        assertThat(new VisitPlan(good.hosts(), never, List.of(), null).flaw())
                .contains(VisitPlan.Flaw.RETURNS_BEFORE_DEPARTURE);
        assertThat(new VisitPlan(good.hosts(), free, List.of(), null).flaw()).contains(VisitPlan.Flaw.COST_DOESNT_FIT);
        assertThat(new VisitPlan(good.hosts(), travel, List.of(late), null).flaw())
                .contains(VisitPlan.Flaw.PROGRAMME_OUT_OF_ORDER);
        assertThat(new VisitPlan(good.hosts(), travel, good.programme().reversed(), null).flaw())
                .contains(VisitPlan.Flaw.PROGRAMME_OUT_OF_ORDER);
        assertThat(visit.plan(new VisitPlan(good.hosts(), never, List.of(), null), _ -> true))
                .isEqualTo(new Deciding.PlanFlawed(VisitPlan.Flaw.RETURNS_BEFORE_DEPARTURE));
    }

    @Test
    void criteriaAreWholeAndNamedOnce() {
        assertThat(RULES.flaw()).isEmpty();
        assertThat(RULES.most()).isEqualTo(100);
        assertThat(rules(PLAN, PLAN).flaw()).contains(new SelectionRules.Flaw.CriterionTwice(PLAN.id()));
        assertThat(rules(scored(7, 0, 5)).flaw())
                .contains(new SelectionRules.Flaw.CriterionNotWhole(
                        scored(7, 0, 5).id()));
        assertThat(rules(hard(8, Kind.NOT_LATELY, 0)).flaw())
                .contains(new SelectionRules.Flaw.CriterionNotWhole(
                        hard(8, Kind.NOT_LATELY, 0).id()));
        assertThat(new SelectionRules(List.of(PLAN), 1, 61, null).flaw())
                .contains(new SelectionRules.Flaw.MinimumAboveMost(60));
    }

    @Test
    void criteriaDontChangeOnceSomebodyWasAssessedByThem() {
        assertThat(visit.selectBy(rules(PLAN), _ -> true)).isEqualTo(new Deciding.Done());
        visit = savedAndLoaded(visit(VISIT));
        visit.assess(assessment(1, EWA, 4, 2));

        assertThat(visit.selectBy(rules(PLAN), _ -> true)).isEqualTo(new Deciding.CriteriaInUse());
        assertThat(visit.selectBy(RULES, _ -> true)).isEqualTo(new Deciding.Done());
        assertThat(visit.plan(plan(), _ -> false)).isEqualTo(new Deciding.Outdated());
    }

    @Test
    void eachScoredCriterionGetsAMarkOnItsScale() {
        assertThat(visit.assess(assessment(1, EWA, 6, 2))).isEqualTo(new Deciding.MarkUnfit(PLAN.id(), 5));
        assertThat(visit.assess(assessment(1, EWA, -1, 2))).isEqualTo(new Deciding.MarkUnfit(PLAN.id(), 5));
        assertThat(visit.assess(new Assessment(application(1), EWA, Map.of(PLAN.id(), 4), null, NOW)))
                .isEqualTo(new Deciding.MarkUnfit(NEED.id(), 3));
        assertThat(visit.assess(new Assessment(application(1), EWA, Map.of(ORGANISATION.id(), 1), null, NOW)))
                .isEqualTo(new Deciding.CriterionUnknown(ORGANISATION.id()));
        assertThat(visit.rule(ruling(1, PLAN, true))).isEqualTo(new Deciding.CriterionUnknown(PLAN.id()));
        assertThat(visit.isChanged()).isFalse();

        visit.assess(assessment(1, EWA, 4, 2));
        visit.assess(assessment(1, EWA, 5, 3));
        assertThat(visit.assessmentsOf(application(1))).hasSize(1);
    }

    @Test
    void aDecisionNamesEverybodyWithTheirPointsAndNeverChanges() {
        visit.assess(assessment(1, EWA, 4, 2));
        visit.assess(assessment(2, EWA, 5, 3));
        var applied = List.of(applicant(1), applicant(2), applicant(3, false, null));

        assertThat(decide(applied, visit.revision() + 1)).isEqualTo(new Deciding.Outdated());
        assertThat(decide(applied, visit.revision())).isEqualTo(new Deciding.Done());

        var decision = visit.decision(application(2)).orElseThrow();
        assertThat(decision.of(application(2)).orElseThrow().rank()).isEqualTo(1);
        assertThat(decision.qualified()).isEqualTo(2);
        assertThat(visit.news()).containsExactly(new VisitNews.Decided(decision));
        assertThat(visit.assess(assessment(1, EWA, 0, 0))).isEqualTo(new Deciding.AlreadyDecided());
        assertThat(visit.rule(ruling(3, ORGANISATION, true))).isEqualTo(new Deciding.AlreadyDecided());
        assertThat(decide(applied, visit.revision())).isEqualTo(new Deciding.NobodyApplied());
        assertThat(visit.decisions()).containsExactly(decision);
    }

    @Test
    void nothingIsDecidedWhileSomebodyIsntAssessed() {
        visit.assess(assessment(1, EWA, 4, 2));

        assertThat(decide(List.of(applicant(1), applicant(2)), visit.revision()))
                .isEqualTo(new Deciding.NotAssessed(List.of(application(2))));
        assertThat(visit.decisions()).isEmpty();
        assertThat(decide(List.of(), visit.revision())).isEqualTo(new Deciding.NobodyApplied());
    }

    @Test
    void whoAppliesLaterIsDecidedAboutByThemselves() {
        visit.assess(assessment(1, EWA, 4, 2));
        decide(List.of(applicant(1)), visit.revision());
        visit = savedAndLoaded(visit);
        visit.assess(assessment(2, EWA, 5, 3));

        assertThat(visit.ranking(List.of(applicant(1), applicant(2)), DAY))
                .extracting(Standing::application)
                .containsExactly(application(2));
        assertThat(decide(List.of(applicant(1), applicant(2)), visit.revision()))
                .isEqualTo(new Deciding.Done());
        assertThat(visit.decisions()).hasSize(2);
        assertThat(visit.decided()).containsExactlyInAnyOrder(application(1), application(2));
    }

    @Test
    void wordsAboutAPersonCanBeForgottenWhileThePointsStay() {
        visit.assess(assessment(1, EWA, 4, 2));
        visit.rule(ruling(1, ORGANISATION, true));
        decide(List.of(applicant(1)), visit.revision());
        visit = savedAndLoaded(visit);
        var score = visit.decision(application(1))
                .orElseThrow()
                .of(application(1))
                .orElseThrow()
                .score();

        visit.forgetWords(List.of(application(1)));

        assertThat(visit.isChanged()).isTrue();
        assertThat(visit.contents().assessments())
                .extracting(Assessment::comment)
                .containsOnlyNulls();
        assertThat(visit.contents().rulings()).extracting(Ruling::reason).containsOnly("");
        var standing =
                visit.decision(application(1)).orElseThrow().of(application(1)).orElseThrow();
        assertThat(standing.score()).isEqualTo(score);
        assertThat(standing.conditions()).extracting(Standing.Condition::reason).containsOnlyNulls();
        visit = savedAndLoaded(visit);
        visit.forgetWords(List.of(application(1)));
        assertThat(visit.isChanged()).isFalse();
    }

    private Deciding decide(List<Applicant> applied, long seen) {
        return visit.decide(applied, DAY, "Dziękujemy", EWA, revision -> revision == seen, NOW);
    }

    private static SelectionRules rules(Criterion... criteria) {
        return new SelectionRules(List.of(criteria), 1, 0, null);
    }
}
