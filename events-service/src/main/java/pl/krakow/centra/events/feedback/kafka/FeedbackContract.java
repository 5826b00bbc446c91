package pl.krakow.centra.events.feedback.kafka;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.domainevents.EventFeedbackGathered;
import pl.krakow.centra.domainevents.EventFeedbackGathered.GradeFacts;
import pl.krakow.centra.events.feedback.domain.FeedbackBox;
import pl.krakow.centra.events.feedback.domain.Results;

/** Says in the published language how an event was rated: numbers only, and none that could tell of whom. */
public final class FeedbackContract {

    private FeedbackContract() {}

    /** What was gathered in a box that is closed. */
    public static EventFeedbackGathered of(FeedbackBox box) {
        var results = box.results();
        return new EventFeedbackGathered(
                box.event().value(),
                box.centre(),
                box.attended(),
                box.answers(),
                grades("overall", results),
                grades("usefulness", results),
                grades("leaders", results),
                grades("organisation", results),
                grades("recommend", results));
    }

    private static @Nullable GradeFacts grades(String question, Optional<Results> results) {
        List<Integer> counts =
                results.map(found -> found.counts().get(question)).orElse(null);
        return counts == null
                ? null
                : new GradeFacts(counts.get(0), counts.get(1), counts.get(2), counts.get(3), counts.get(4));
    }
}
