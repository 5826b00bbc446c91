package pl.krakow.centra.events.feedback.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether those who come to an event are asked, and what.
 *
 * @param own the event's questions beside the standard ones
 * @param days how long they can answer
 */
public record FeedbackPlan(boolean asked, int days, List<FeedbackQuestion> own) {

    public static final int MOST_OWN = 5;
    public static final int LONGEST = 60;
    public static final int USUAL = 14;

    public static final FeedbackPlan NONE = new FeedbackPlan(false, USUAL, List.of());

    public FeedbackPlan {
        own = List.copyOf(own);
    }

    /** All questions in the order they are asked; the comment comes last. */
    public List<FeedbackQuestion> questions() {
        var standard = FeedbackQuestion.STANDARD;
        return Stream.of(
                        standard.subList(0, standard.size() - 1),
                        own,
                        standard.subList(standard.size() - 1, standard.size()))
                .flatMap(List::stream)
                .toList();
    }

    /** Why it can't be. */
    public sealed interface Flaw {

        record QuestionTwice(String key) implements Flaw {}

        record OptionsDontFit(String key) implements Flaw {}
    }

    public Optional<Flaw> flaw() {
        var keys = new HashSet<String>();
        return own.stream()
                .flatMap(question -> Stream.of(
                                Optional.<Flaw>of(new Flaw.QuestionTwice(question.key()))
                                        .filter(_ -> !keys.add(question.key())),
                                Optional.<Flaw>of(new Flaw.OptionsDontFit(question.key()))
                                        .filter(_ -> !question.optionsFit()))
                        .flatMap(Optional::stream))
                .findFirst();
    }
}
