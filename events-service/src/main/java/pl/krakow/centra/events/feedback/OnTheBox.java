package pl.krakow.centra.events.feedback;

import java.util.Optional;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.feedback.domain.FeedbackBox;
import pl.krakow.centra.events.feedback.domain.FeedbackBoxes;
import pl.krakow.centra.events.registrations.domain.EventId;
import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.kit.race.Turns;

/**
 * The one door to a box for whoever changes it: loads it, lets it decide, saves what changed. When someone else saved first,
 * the decision is made again on what they left, see {@link Attempts}.
 */
@Component
@RequiredArgsConstructor
class OnTheBox {

    private final FeedbackBoxes boxes;
    private final Turns turns = new Turns.Queued();

    /** What was decided, and the box as it is after that. */
    record Answer<R>(FeedbackBox box, R result) {}

    /** @param decision asked again on a fresh box after each lost race; it must have no other effect */
    <R> Answer<R> decide(EventId event, String centre, Function<FeedbackBox, R> decision) {
        return turns.inTurn(
                event,
                () -> Attempts.untilWon(() -> {
                    var box = find(event, centre);
                    var result = decision.apply(box);
                    return box.isChanged() && !boxes.save(box)
                            ? Optional.empty()
                            : Optional.of(new Answer<>(box, result));
                }));
    }

    /** The event's box, a blank one when nobody said anything about it yet. */
    FeedbackBox find(EventId event, String centre) {
        return boxes.of(event)
                .filter(box -> box.centre().equals(centre))
                .orElseGet(() -> FeedbackBox.blank(event, centre));
    }
}
