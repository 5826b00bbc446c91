package pl.krakow.centra.events.feedback.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.feedback.domain.Asked.NEXT;
import static pl.krakow.centra.events.feedback.domain.Asked.OPEN;
import static pl.krakow.centra.events.feedback.domain.Asked.OVER;
import static pl.krakow.centra.events.feedback.domain.Asked.PACE;
import static pl.krakow.centra.events.feedback.domain.Asked.PLAN;
import static pl.krakow.centra.events.feedback.domain.Asked.SETTLED;
import static pl.krakow.centra.events.feedback.domain.Asked.person;
import static pl.krakow.centra.events.feedback.domain.Asked.savedAndLoaded;
import static pl.krakow.centra.events.feedback.domain.Asked.sheet;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.domainevents.EventFeedbackGathered.GradeFacts;
import pl.krakow.centra.events.feedback.domain.FeedbackBox.Planning;
import pl.krakow.centra.events.feedback.kafka.FeedbackContract;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.events.registrations.domain.Wording;

class FeedbackBoxTest {

    private static final EventId EVENT = new EventId(new UUID(3, 3));
    private static final IntUnaryOperator LAST = bound -> bound - 1;

    @Test
    void everybodyAnswersOnce() {
        var box = Asked.open(EVENT, 5);

        assertThat(box.answer(person(1), sheet(5), LAST, OPEN)).isEqualTo(new Answering.Taken());
        assertThat(box.answer(person(1), sheet(1), LAST, OPEN)).isEqualTo(new Answering.Already());
        assertThat(savedAndLoaded(box).answer(person(1), sheet(1), LAST, OPEN)).isEqualTo(new Answering.Already());

        assertThat(box.answers()).isEqualTo(1);
    }

    @Test
    void nobodyAnswersBeforeItIsSettledWhoCameNorWhenTheTimeIsUp() {
        var box = Asked.prepared(EVENT);
        assertThat(box.answer(person(1), sheet(5), LAST, OPEN)).isEqualTo(new Answering.TooEarly());

        box.open(5, SETTLED);
        assertThat(box.answer(person(1), sheet(5), LAST, OVER)).isEqualTo(new Answering.TooLate(OVER));
        box.close(OPEN);
        assertThat(box.answer(person(1), sheet(5), LAST, OPEN)).isEqualTo(new Answering.TooLate(OPEN));
        assertThat(FeedbackBox.blank(EVENT, "reymonta").answer(person(1), sheet(5), LAST, OPEN))
                .isEqualTo(new Answering.NotAsked());
    }

    @Test
    void answersThatCannotBeAreRefusedByQuestion() {
        var box = Asked.open(EVENT, 5);

        assertThat(box.answer(person(1), new Sheet(Map.of("comment", "dobrze")), LAST, OPEN))
                .isEqualTo(new Answering.Flawed(new Sheet.Flaw.Missing("overall")));
        assertThat(box.answer(person(1), sheet(6), LAST, OPEN))
                .isEqualTo(new Answering.Flawed(new Sheet.Flaw.Unfit("overall")));
        assertThat(box.answer(person(1), sheet(5, PACE, "za wolno"), LAST, OPEN))
                .isEqualTo(new Answering.Flawed(new Sheet.Flaw.Unfit(PACE)));
        assertThat(box.answer(person(1), sheet(5, "shoe-size", "44"), LAST, OPEN))
                .isEqualTo(new Answering.Flawed(new Sheet.Flaw.NotAsked("shoe-size")));
        assertThat(box.answer(person(1), sheet(5, "comment", " "), LAST, OPEN))
                .isEqualTo(new Answering.Flawed(new Sheet.Flaw.Unfit("comment")));
        assertThat(box.answers()).isZero();
        assertThat(box.hasAnswered(person(1))).isFalse();
    }

    @Test
    void nothingIsShownWhileItIsOpenNorOfFewerThanThree() {
        var box = Asked.open(EVENT, 5);
        for (int person = 1; person <= 3; person++) {
            box.answer(person(person), sheet(person + 1), LAST, OPEN);
            assertThat(box.results()).isEmpty();
        }
        box.close(OPEN);
        assertThat(box.results()).isPresent();

        var lonely = Asked.open(EVENT, 5);
        lonely.answer(person(1), sheet(5), LAST, OPEN);
        lonely.answer(person(2), sheet(5), LAST, OPEN);
        lonely.close(OPEN);
        assertThat(lonely.results()).isEmpty();
        assertThat(lonely.answers()).isEqualTo(2);
    }

    @Test
    void resultsAreCountsMeansAndTexts() {
        var box = Asked.open(EVENT, 5);
        box.answer(person(1), sheet(5, PACE, "w sam raz", "leaders", "4", NEXT, " Budżet "), LAST, OPEN);
        box.answer(person(2), sheet(4, PACE, "za szybko", "leaders", "5"), LAST, OPEN);
        box.answer(person(3), sheet(4, PACE, "w sam raz", NEXT, "Prawo"), LAST, OPEN);
        box.settle(OVER);

        var results = savedAndLoaded(box).results().orElseThrow();

        assertThat(results.answers()).isEqualTo(3);
        assertThat(results.counts().get("overall")).containsExactly(0, 0, 0, 2, 1);
        assertThat(results.mean("overall")).isEqualTo(13.0 / 3);
        assertThat(results.counts().get(PACE)).containsExactly(2, 1);
        assertThat(results.texts().get(NEXT)).containsExactly("Budżet", "Prawo");
        assertThat(results.counts()).as("two grades are too few to be shown").doesNotContainKey("leaders");
    }

    @Test
    void reportsLearnNumbersOnlyAndNoneThatCouldTellOfWhom() {
        var box = Asked.open(EVENT, 7);
        for (int person = 1; person <= 3; person++) {
            box.answer(person(person), sheet(5, "comment", "sekret " + person), LAST, OPEN);
        }
        box.answer(person(4), sheet(1, "recommend", "1"), LAST, OPEN);
        box.close(OPEN);

        var told = FeedbackContract.of(box);

        assertThat(told.asked()).isEqualTo(7);
        assertThat(told.answers()).isEqualTo(4);
        assertThat(told.overall()).isEqualTo(new GradeFacts(1, 0, 0, 0, 3));
        assertThat(told.recommend()).isNull();
        assertThat(told.toString()).doesNotContain("sekret");
    }

    @Test
    void whatIsKeptDoesNotSayWhoAnsweredWhatAndOnceClosedNotEvenWho() {
        var box = Asked.open(EVENT, 50);
        var random = new Random(7);
        for (int person = 1; person <= 50; person++) {
            box.answer(
                    person(person),
                    sheet(1 + person % 5, "comment", "tekst " + person, NEXT, "dalej " + person),
                    random::nextInt,
                    OPEN);
        }
        var comments = box.contents().texts().getOrDefault("comment", List.of());
        var next = box.contents().texts().getOrDefault(NEXT, List.of());

        assertThat(comments).hasSize(50);
        assertThat(comments).as("not in the order in which they came").isNotEqualTo(numbered("tekst "));
        assertThat(next.stream().map(text -> text.replace("dalej", "tekst")).toList())
                .as("two texts of one sheet stand at different places")
                .isNotEqualTo(comments);
        box.close(OPEN);
        assertThat(box.contents().answered()).isEmpty();
    }

    /** Whoever came first is as likely to stand anywhere as whoever came last. */
    @Test
    void everyPlaceIsAsLikelyForEveryText() {
        var random = new Random(11);
        int rounds = 3000;
        var first = new int[4];
        for (int round = 0; round < rounds; round++) {
            var box = Asked.open(EVENT, 4);
            for (int person = 1; person <= 4; person++) {
                box.answer(person(person), sheet(5, "comment", "tekst " + person), random::nextInt, OPEN);
            }
            first[box.contents().texts().getOrDefault("comment", List.of()).indexOf("tekst 1")]++;
        }
        for (int place : first) {
            assertThat(place).isBetween(rounds / 4 - 150, rounds / 4 + 150);
        }
    }

    private static List<String> numbered(String text) {
        return IntStream.rangeClosed(1, 50).mapToObj(number -> text + number).toList();
    }

    @Test
    void questionsCanBeChangedUntilAnsweringBegins() {
        var box = Asked.prepared(EVENT);
        assertThat(box.plan(FeedbackPlan.NONE, revision -> revision == 1, SETTLED, false))
                .isEqualTo(new Planning.Planned(2));
        assertThat(box.due()).isEmpty();
        assertThat(box.plan(PLAN, revision -> revision == 1, SETTLED, false)).isEqualTo(new Planning.Outdated());
        box.plan(PLAN, _ -> true, SETTLED, false);

        box.open(5, SETTLED);

        assertThat(box.plan(FeedbackPlan.NONE, _ -> true, SETTLED, false)).isEqualTo(new Planning.Begun());
        assertThat(box.plan(PLAN, _ -> true, SETTLED, false)).as("nothing new").isEqualTo(new Planning.Planned(3));
    }

    @Test
    void aQuestionIsAskedOnceAndAChoiceHasOptions() {
        var box = FeedbackBox.blank(EVENT, "reymonta");
        var one = PLAN.own().getFirst();
        var without = new FeedbackQuestion(
                PACE, FeedbackQuestion.Kind.CHOICE, new Wording("?", null, null), false, List.of());

        assertThat(box.plan(new FeedbackPlan(true, 7, List.of(one, one)), _ -> true, SETTLED, false))
                .isEqualTo(new Planning.Flawed(new FeedbackPlan.Flaw.QuestionTwice(PACE)));
        assertThat(box.plan(new FeedbackPlan(true, 7, List.of(without)), _ -> true, SETTLED, false))
                .isEqualTo(new Planning.Flawed(new FeedbackPlan.Flaw.OptionsDontFit(PACE)));
    }

    @Test
    void itOpensInvitesAndClosesOnceAndSaysWhenItIsNext() {
        var box = Asked.prepared(EVENT);
        assertThat(box.due()).contains(SETTLED);
        box.waitUntil(SETTLED.plusSeconds(300));
        assertThat(box.due()).contains(SETTLED.plusSeconds(300));

        box.open(5, SETTLED);
        assertThat(box.isToInvite(OPEN)).isTrue();
        box.invited();
        assertThat(box.isToInvite(OPEN)).isFalse();
        assertThat(box.due()).contains(OVER);
        box.open(9, SETTLED.plus(Duration.ofDays(3)));
        assertThat(box.attended()).isEqualTo(5);
        assertThat(box.closes()).contains(OVER);

        box.settle(OVER.minusMillis(1));
        assertThat(box.closedAt()).isEmpty();
        box.settle(OVER);
        assertThat(box.closedAt()).contains(OVER);
        assertThat(box.close(OVER)).isFalse();
        assertThat(box.due()).isEmpty();
        assertThat(box.gatheredAt()).contains(OVER);
        assertThat(savedAndLoaded(box).gatheredAt()).isEmpty();
    }

    @Test
    void whenNoMoreTextsFitInGradesStillDo() {
        var box = Asked.open(EVENT, 5000);
        var text = "x".repeat(FeedbackQuestion.LONGEST_TEXT);
        int person = 0;
        while (box.answer(person(++person), sheet(5, "comment", text, NEXT, text), LAST, OPEN)
                instanceof Answering.Taken) {}

        assertThat((long) (person - 1) * 2 * text.length()).isLessThanOrEqualTo(FeedbackBox.MOST_LETTERS);
        assertThat(box.answer(person(person), sheet(5, "comment", text), LAST, OPEN))
                .isIn(new Answering.TextsFull(), new Answering.Taken());
        assertThat(box.answer(person(person + 1), sheet(5), LAST, OPEN)).isEqualTo(new Answering.Taken());
    }

    @Test
    void textsAreForgottenAndGradesStay() {
        var box = Asked.open(EVENT, 5);
        for (int person = 1; person <= 3; person++) {
            box.answer(person(person), sheet(5, "comment", "tekst"), LAST, OPEN);
        }
        box.close(OPEN);

        box.forgetTexts();

        assertThat(box.results().orElseThrow().texts()).isEmpty();
        assertThat(box.results().orElseThrow().given("overall")).isEqualTo(3);
    }
}
