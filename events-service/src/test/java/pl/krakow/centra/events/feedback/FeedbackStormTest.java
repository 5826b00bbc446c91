package pl.krakow.centra.events.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.feedback.domain.Asked.OPEN;
import static pl.krakow.centra.events.feedback.domain.Asked.person;
import static pl.krakow.centra.events.feedback.domain.Asked.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.feedback.domain.Answering;
import pl.krakow.centra.events.feedback.domain.Asked;
import pl.krakow.centra.events.feedback.domain.FeedbackBox;
import pl.krakow.centra.events.feedback.domain.InMemoryFeedbackBoxes;
import pl.krakow.centra.events.registrations.domain.EventId;

/** A hundred people answer at the same moment, each twice, from two processes. */
class FeedbackStormTest {

    private static final int PEOPLE = 100;

    @Test
    void everybodysAnswerIsCountedOnce() throws Exception {
        for (int round = 1; round <= 20; round++) {
            var boxes = new Watched(true);
            var event = new EventId(UUID.randomUUID());

            int taken = storm(boxes, event);

            var box = boxes.of(event).orElseThrow();
            assertThat(taken).isEqualTo(PEOPLE);
            assertThat(box.answers()).isEqualTo(PEOPLE);
            assertThat(box.contents().answered()).hasSize(PEOPLE);
            assertThat(box.contents().counts().getOrDefault("overall", List.of()).stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(PEOPLE);
            assertThat(box.contents().texts().getOrDefault("comment", List.of()))
                    .hasSize(PEOPLE)
                    .doesNotHaveDuplicates();
        }
    }

    /** The negative control. */
    @Test
    void theStormIsNoticedWhenTheGuardIsOff() throws Exception {
        var boxes = new Watched(false);
        var event = new EventId(UUID.randomUUID());

        int taken = storm(boxes, event);

        var box = boxes.of(event).orElseThrow();
        assertThat(taken == PEOPLE && box.answers() == PEOPLE).isFalse();
    }

    private static int storm(Watched boxes, EventId event) throws Exception {
        boxes.save(Asked.open(event, PEOPLE));
        var processes = List.of(new OnTheBox(boxes), new OnTheBox(boxes));
        var calls = new ArrayList<Callable<Answering>>();
        for (int person = 1; person <= PEOPLE; person++) {
            int each = person;
            for (var process : processes) {
                calls.add(() -> process.decide(
                                event,
                                "reymonta",
                                box -> box.answer(
                                        person(each),
                                        sheet(1 + each % 5, "comment", "tekst " + each),
                                        bound -> ThreadLocalRandom.current().nextInt(bound),
                                        OPEN))
                        .result());
            }
        }
        int taken = 0;
        try (var callers = Executors.newFixedThreadPool(32)) {
            for (var answer : callers.invokeAll(calls)) {
                taken += answer.get() instanceof Answering.Taken ? 1 : 0;
            }
        }
        return taken;
    }

    /** Lets others go first as a store's round trips do. */
    private static final class Watched extends InMemoryFeedbackBoxes {

        private final boolean guarded;

        Watched(boolean guarded) {
            this.guarded = guarded;
        }

        @Override
        public Optional<FeedbackBox> of(EventId event) {
            var found = super.of(event);
            Thread.yield();
            return found;
        }

        @Override
        protected boolean mayOverwrite(OptionalLong stored, FeedbackBox box) {
            return !guarded || super.mayOverwrite(stored, box);
        }
    }
}
