package pl.krakow.centra.events.feedback.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.feedback.domain.Asked.NEXT;
import static pl.krakow.centra.events.feedback.domain.Asked.OPEN;
import static pl.krakow.centra.events.feedback.domain.Asked.OVER;
import static pl.krakow.centra.events.feedback.domain.Asked.PACE;
import static pl.krakow.centra.events.feedback.domain.Asked.SETTLED;
import static pl.krakow.centra.events.feedback.domain.Asked.person;
import static pl.krakow.centra.events.feedback.domain.Asked.prepared;
import static pl.krakow.centra.events.feedback.domain.Asked.sheet;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.registrations.domain.EventId;

/** What every store of boxes does. */
public abstract class FeedbackBoxesContract {

    private final EventId event = new EventId(UUID.randomUUID());
    private final Random random = new Random(3);

    protected abstract FeedbackBoxes boxes();

    @Test
    void keepsEverythingThereIsInABox() {
        assertThat(boxes().save(prepared(event))).isTrue();
        assertThat(loaded().contents()).isEqualTo(prepared(event).contents());
        change(box -> box.open(5, SETTLED));
        change(FeedbackBox::invited);
        change(box -> box.answer(person(2), sheet(5, PACE, "za szybko", "comment", "Ґречно"), random::nextInt, OPEN));
        change(box -> box.answer(person(1), sheet(3, NEXT, "dalej"), random::nextInt, OPEN));
        change(box -> box.close(OPEN));
        change(FeedbackBox::forgetTexts);
    }

    @Test
    void ofTwoWhoLoadedTheSameBoxOneIsSaved() {
        boxes().save(prepared(event));
        change(box -> box.open(5, SETTLED));
        var one = loaded();
        var other = loaded();
        one.answer(person(1), sheet(5), random::nextInt, OPEN);
        other.answer(person(2), sheet(4), random::nextInt, OPEN);

        assertThat(boxes().save(one)).isTrue();
        assertThat(boxes().save(other)).isFalse();

        assertThat(loaded().answers()).isEqualTo(1);
        assertThat(loaded().hasAnswered(person(1))).isTrue();
    }

    @Test
    void ofTwoWhoBeginABoxOneIsSaved() {
        assertThat(boxes().save(prepared(event))).isTrue();
        assertThat(boxes().save(prepared(event))).isFalse();
    }

    @Test
    void findsWhatIsDueAndWhatIsOld() {
        boxes().save(prepared(event));
        assertThat(boxes().due(SETTLED.minusMillis(1), 1000)).doesNotContain(event);
        assertThat(boxes().due(SETTLED, 1000)).contains(event);
        change(box -> box.open(5, SETTLED));
        change(FeedbackBox::invited);
        assertThat(boxes().due(SETTLED, 1000)).doesNotContain(event);
        assertThat(boxes().due(OVER, 1000)).contains(event);

        change(box -> box.answer(person(1), sheet(5, "comment", "tekst"), random::nextInt, OPEN));
        change(box -> box.close(OVER));
        assertThat(boxes().due(OVER, 1000)).doesNotContain(event);
        assertThat(boxes().closedWithTextsBefore(OVER, 1000)).doesNotContain(event);
        assertThat(boxes().closedWithTextsBefore(OVER.plusMillis(1), 1000)).contains(event);
        change(FeedbackBox::forgetTexts);
        assertThat(boxes().closedWithTextsBefore(OVER.plusMillis(1), 1000)).doesNotContain(event);
    }

    @Test
    void findsTheBoxesOfSeveralEvents() {
        boxes().save(prepared(event));

        assertThat(boxes().of(List.of(event, new EventId(UUID.randomUUID()))))
                .extracting(FeedbackBox::event)
                .containsExactly(event);
        assertThat(boxes().of(new EventId(UUID.randomUUID()))).isEmpty();
    }

    protected final EventId event() {
        return event;
    }

    protected final void change(Consumer<FeedbackBox> step) {
        var box = loaded();
        step.accept(box);
        assertThat(boxes().save(box)).isTrue();
        assertThat(loaded().contents()).isEqualTo(box.contents());
    }

    protected final FeedbackBox loaded() {
        return boxes().of(event).orElseThrow();
    }
}
