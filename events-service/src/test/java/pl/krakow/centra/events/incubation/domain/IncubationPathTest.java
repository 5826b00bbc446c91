package pl.krakow.centra.events.incubation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.incubation.domain.Gardeners.ANNA;
import static pl.krakow.centra.events.incubation.domain.Gardeners.A_DAY;
import static pl.krakow.centra.events.incubation.domain.Gardeners.BOGDAN;
import static pl.krakow.centra.events.incubation.domain.Gardeners.COORDINATOR;
import static pl.krakow.centra.events.incubation.domain.Gardeners.MONDAY;
import static pl.krakow.centra.events.incubation.domain.Gardeners.PATIENCE;
import static pl.krakow.centra.events.incubation.domain.Gardeners.STEPS;
import static pl.krakow.centra.events.incubation.domain.Gardeners.THAT_MONDAY;
import static pl.krakow.centra.events.incubation.domain.Gardeners.advice;
import static pl.krakow.centra.events.incubation.domain.Gardeners.begun;
import static pl.krakow.centra.events.incubation.domain.Gardeners.document;
import static pl.krakow.centra.events.incubation.domain.Gardeners.invitation;
import static pl.krakow.centra.events.incubation.domain.Gardeners.member;
import static pl.krakow.centra.events.incubation.domain.Gardeners.reference;
import static pl.krakow.centra.events.incubation.domain.Gardeners.room;
import static pl.krakow.centra.events.incubation.domain.Gardeners.savedAndLoaded;
import static pl.krakow.centra.events.incubation.domain.Gardeners.text;
import static pl.krakow.centra.events.incubation.domain.Gardeners.training;
import static pl.krakow.centra.events.incubation.domain.StepState.DONE;
import static pl.krakow.centra.events.incubation.domain.StepState.IN_PROGRESS;
import static pl.krakow.centra.events.incubation.domain.StepState.OPEN;
import static pl.krakow.centra.events.incubation.domain.StepState.SKIPPED;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.incubation.domain.IncubationPath.Stuck;
import pl.krakow.centra.events.incubation.domain.IncubationPath.Suggestion;
import pl.krakow.centra.kit.centre.LocalizedText;
import pl.krakow.centra.kit.registers.domain.Krs;

class IncubationPathTest {

    private static final Krs NUMBER = new Krs("0000123456");

    private final IncubationPath path = begun();

    private Predicate<Evidence> proves = _ -> true;

    @Test
    void beginsWithAllStepsOpenAndTheFirstToTakeUp() {
        assertThat(path.steps()).extracting(StepProgress::state).containsOnly(OPEN);
        assertThat(path.next(STEPS)).extracting(TemplateStep::code).containsExactly("idea");
        assertThat(path.news()).containsExactly(new PathNews.Started(MONDAY));
        assertThat(path.revision()).isEqualTo(1);
    }

    @Test
    void goesFromTheIdeaToTheNumberInTheRegister() {
        step("idea", DONE);
        assertThat(path.next(STEPS)).extracting(TemplateStep::code).containsExactly("founders", "statute");
        step("founders", IN_PROGRESS);
        prove("statute");
        step("statute", DONE);
        prove("advice");
        step("advice", DONE);
        step("founders", DONE);
        prove("meeting");
        step("meeting", DONE);

        assertThat(path.next(STEPS)).isEmpty();
        assertThat(finish(Result.ASSOCIATION, NUMBER, null)).isEqualTo(new Leading.Done());
        assertThat(path.news()).last().isEqualTo(new PathNews.Finished(Result.ASSOCIATION, MONDAY));
    }

    @Test
    void aStepWaitsForThoseItDependsOn() {
        assertThat(stepped("meeting", IN_PROGRESS)).isEqualTo(new Leading.Waits(List.of("founders", "advice")));
        assertThat(stepped("statute", DONE)).isEqualTo(new Leading.Waits(List.of("idea")));

        step("idea", DONE);
        assertThat(stepped("statute", IN_PROGRESS)).isEqualTo(new Leading.Done());
    }

    @Test
    void whatWasLeftOutForAReasonHoldsNothingUp() {
        assertThat(skipped("idea", " ")).isEqualTo(new Leading.ReasonMissing());
        assertThat(skipped("idea", null)).isEqualTo(new Leading.ReasonMissing());

        assertThat(skipped("idea", "Grupa przyszła z gotowym pomysłem")).isEqualTo(new Leading.Done());
        assertThat(skipped("statute", "Statut z wzoru")).isEqualTo(new Leading.Done());

        assertThat(path.next(STEPS)).extracting(TemplateStep::code).containsExactly("founders", "advice");
        assertThat(path.find("idea").orElseThrow().reason()).isEqualTo("Grupa przyszła z gotowym pomysłem");
    }

    @Test
    void aStepThatNeedsProofIsDoneOnlyWithIt() {
        step("idea", DONE);
        assertThat(stepped("statute", DONE)).isEqualTo(new Leading.ProofMissing());

        prove("statute");
        prove("statute");
        assertThat(path.find("statute").orElseThrow().evidence()).hasSize(1);
        step("statute", DONE);

        assertThat(path.takeBack(
                        "statute", document("https://example.org/statute").id(), STEPS, MONDAY))
                .isEqualTo(new Leading.ProofMissing());
        assertThat(path.takeBack("statute", UUID.randomUUID(), STEPS, MONDAY)).isEqualTo(new Leading.Unknown());
    }

    @Test
    void aStepIsOpenedAgainOnlyWhileNothingBuildsOnIt() {
        step("idea", DONE);
        step("founders", IN_PROGRESS);

        assertThat(stepped("idea", OPEN)).isEqualTo(new Leading.BuiltOn(List.of("founders")));
        assertThat(stepped("idea", IN_PROGRESS)).isEqualTo(new Leading.BuiltOn(List.of("founders")));
        step("founders", OPEN);
        step("idea", OPEN);

        assertThat(path.news())
                .contains(
                        new PathNews.StepChanged("founders", OPEN, MONDAY),
                        new PathNews.StepChanged("idea", OPEN, MONDAY));
    }

    @Test
    void sayingTheSameTwiceTellsNothing() {
        step("idea", IN_PROGRESS);
        var again = savedAndLoaded(path);

        assertThat(again.step("idea", IN_PROGRESS, null, STEPS, _ -> true, COORDINATOR, MONDAY.plus(A_DAY)))
                .isEqualTo(new Leading.Done());

        assertThat(again.isChanged()).isFalse();
        assertThat(again.news()).isEmpty();
        assertThat(again.revision()).isEqualTo(1);
    }

    @Test
    void endsWithANumberExactlyWhereTheRegisterHasOne() {
        assertThat(finish(Result.ASSOCIATION, null, null)).isEqualTo(new Leading.NumberDoesntFit());
        assertThat(finish(Result.ORDINARY_ASSOCIATION, NUMBER, null)).isEqualTo(new Leading.NumberDoesntFit());
        assertThat(finish(Result.DROPPED, null, "")).isEqualTo(new Leading.ReasonMissing());

        assertThat(finish(Result.DROPPED, null, "Założyciele wyjechali")).isEqualTo(new Leading.Done());
    }

    @Test
    void whatHasEndedStaysAsItIsUntilItIsTakenUpAgain() {
        finish(Result.FOUNDATION, NUMBER, null);

        assertThat(stepped("idea", DONE)).isEqualTo(new Leading.Over());
        assertThat(finish(Result.ASSOCIATION, NUMBER, null)).isEqualTo(new Leading.Over());
        assertThat(path.describe(new About("Inna", null, null), MONDAY)).isEqualTo(new Leading.Over());
        assertThat(path.next(STEPS)).isEmpty();
        assertThat(path.note(new Note(UUID.randomUUID(), "Gratulacje wysłane", COORDINATOR, MONDAY)))
                .isEqualTo(new Leading.Done());

        assertThat(path.resume(MONDAY.plus(A_DAY))).isEqualTo(new Leading.Done());
        assertThat(path.resume(MONDAY)).isEqualTo(new Leading.NotOver());
        assertThat(stepped("idea", DONE)).isEqualTo(new Leading.Done());
        assertThat(path.news()).contains(new PathNews.Started(MONDAY.plus(A_DAY)));
    }

    @Test
    void theGroupsPeopleComeInWithACodeWhileItLasts() {
        assertThat(path.join(member(ANNA), MONDAY)).isEqualTo(new Leading.Unknown());
        path.invite(invitation(), MONDAY);

        assertThat(path.join(member(ANNA), MONDAY)).isEqualTo(new Leading.Done());
        assertThat(path.join(member(ANNA), MONDAY)).isEqualTo(new Leading.Done());
        assertThat(path.join(member(BOGDAN), MONDAY)).isEqualTo(new Leading.Done());
        assertThat(path.join(member("c"), MONDAY.plus(A_DAY))).isEqualTo(new Leading.Unknown());

        assertThat(path.members()).extracting(Member::subject).containsExactly(ANNA, BOGDAN);
        assertThat(path.leave(ANNA, MONDAY)).isEqualTo(new Leading.Done());
        assertThat(path.leave(ANNA, MONDAY)).isEqualTo(new Leading.Unknown());
        assertThat(path.isFollowedBy(ANNA)).isFalse();
        assertThat(path.isFollowedBy(BOGDAN)).isTrue();
    }

    @Test
    void noMoreFollowItThanAGroupHasPeople() {
        path.invite(invitation(), MONDAY);
        for (int number = 0; number < IncubationPath.MOST_MEMBERS; number++) {
            assertThat(path.join(member("subject-" + number), MONDAY)).isEqualTo(new Leading.Done());
        }

        assertThat(path.join(member(ANNA), MONDAY)).isEqualTo(new Leading.TooMany(IncubationPath.MOST_MEMBERS));
    }

    @Test
    void suggestsForEachThingTheFirstOpenStepItSuits() {
        var found =
                List.of(advice(1, "registration"), advice(2, "law"), training(3, "founding"), room(4), advice(5, "pr"));

        assertThat(path.suggestions(found, STEPS))
                .containsExactly(
                        new Suggestion("idea", found.get(0)),
                        new Suggestion("advice", found.get(1)),
                        new Suggestion("idea", found.get(2)),
                        new Suggestion("meeting", found.get(3)));
    }

    @Test
    void aStepThatNeedsProofIsDoneOnlyByWhatIsKnownToHaveTakenPlace() {
        var advice = Gardeners.real(Evidence.Kind.ADVICE, 1);
        step("idea", DONE);
        path.prove("statute", advice, MONDAY);

        proves = _ -> false;
        assertThat(stepped("statute", DONE)).isEqualTo(new Leading.ProofNotConfirmed());
        assertThat(stepped("statute", IN_PROGRESS))
                .as("that it goes on needs none")
                .isEqualTo(new Leading.Done());
        proves = advice::equals;
        step("statute", DONE);
    }

    @Test
    void whatTurnsOutToBeTheGroupsStaysSo() {
        var advice = Gardeners.real(Evidence.Kind.ADVICE, 1);
        path.prove("idea", advice, MONDAY);
        path.prove("idea", Gardeners.real(Evidence.Kind.BOOKING, 2), MONDAY);
        var loaded = Gardeners.savedAndLoaded(path);

        loaded.confirm(Set.of(advice.id()), MONDAY);

        assertThat(loaded.find("idea").orElseThrow().evidence())
                .extracting(Evidence::ours)
                .containsExactly(true, false);
        var again = Gardeners.savedAndLoaded(loaded);
        again.confirm(Set.of(advice.id()), MONDAY);
        assertThat(again.isChanged()).as("known already").isFalse();
    }

    @Test
    void suggestsNothingThatIsEvidenceAlreadyNorForStepsThatAreDone() {
        step("idea", DONE);
        var used = new Evidence(
                UUID.randomUUID(),
                Evidence.Kind.ADVICE,
                reference(2),
                null,
                "Porada",
                THAT_MONDAY,
                COORDINATOR,
                MONDAY,
                true);
        path.prove("advice", used, MONDAY);

        assertThat(path.suggestions(List.of(advice(1, "registration"), advice(2, "law")), STEPS))
                .containsExactly(new Suggestion("advice", advice(1, "registration")));
    }

    @Test
    void aGroupIsStuckWhenAStepTakesLongNothingGoesOnOrItsGoalIsMissed() {
        assertThat(stuck(29)).isNull();
        assertThat(stuck(31)).isEqualTo(new Stuck(Stuck.Why.NOTHING_GOES_ON, null, 31));

        step("idea", IN_PROGRESS);
        assertThat(stuck(20)).isNull();
        assertThat(stuck(21)).isEqualTo(new Stuck(Stuck.Why.STEP_TAKES_LONG, "idea", 21));

        path.describe(new About("Ogrodnicy", null, THAT_MONDAY.plusDays(10)), MONDAY);
        assertThat(stuck(10)).isNull();
        assertThat(stuck(12)).isEqualTo(new Stuck(Stuck.Why.GOAL_MISSED, null, 2));

        finish(Result.OTHER, null, "Spółdzielnia");
        assertThat(stuck(400)).isNull();
    }

    @Test
    void aTemplateNamesEachStepOnceInOrderAndInThreeLanguages() {
        var idea = Gardeners.step("idea", List.of(), false, Set.of(), Set.of(), false);
        var early = Gardeners.step("meeting", List.of("idea"), false, Set.of(), Set.of(), false);
        var polishOnly = new TemplateStep(
                "idea",
                new LocalizedText(Map.of("pl", "Pomysł")),
                text("Co"),
                text("Czym"),
                List.of(),
                false,
                10,
                Set.of(),
                Set.of(),
                false);

        assertThat(STEPS.flaw()).isEmpty();
        assertThat(new PathTemplate(2, List.of(idea, idea)).flaw()).contains(new PathTemplate.Flaw.StepTwice("idea"));
        assertThat(new PathTemplate(2, List.of(early, idea)).flaw())
                .contains(new PathTemplate.Flaw.AfterNothing("meeting", "idea"));
        assertThat(new PathTemplate(2, List.of(polishOnly)).flaw())
                .contains(new PathTemplate.Flaw.LanguageMissing("idea", "en"));
    }

    private @Nullable Stuck stuck(int days) {
        Instant then = MONDAY.plus(A_DAY.multipliedBy(days)).plusSeconds(1);
        return path.stuck(STEPS, PATIENCE, then, THAT_MONDAY.plusDays(days)).orElse(null);
    }

    private void step(String code, StepState wanted) {
        assertThat(stepped(code, wanted)).isEqualTo(new Leading.Done());
        assertThat(path.find(code).orElseThrow().state()).isEqualTo(wanted);
    }

    private Leading stepped(String code, StepState wanted) {
        return path.step(code, wanted, null, STEPS, proves, COORDINATOR, MONDAY);
    }

    private Leading skipped(String code, @Nullable String reason) {
        return path.step(code, SKIPPED, reason, STEPS, _ -> true, COORDINATOR, MONDAY);
    }

    private void prove(String code) {
        assertThat(path.prove(code, document("https://example.org/" + code), MONDAY))
                .isEqualTo(new Leading.Done());
    }

    private Leading finish(Result result, @Nullable Krs krs, @Nullable String reason) {
        return path.finish(new Ending(result, krs, reason, COORDINATOR, MONDAY));
    }
}
